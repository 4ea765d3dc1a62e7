package salon.mobile;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import salon.customer.Customer;
import salon.customer.Customers;

/// The customer whose token came with the call; looked up once a call.
@RequestScoped
class CurrentCustomer {
    private final JsonWebToken token;
    private final Customers customers;
    private final HttpHeaders headers;
    private @Nullable Customer customer;

    CurrentCustomer(JsonWebToken token, Customers customers, HttpHeaders headers) {
        this.token = token;
        this.customers = customers;
        this.headers = headers;
    }

    /// The customer, reading the language that the app asks for, else that of the profile.
    Customer speaking() {
        var known = customer();
        return SupportedLanguages.spoken(headers.getAcceptableLanguages())
                .map(known::reading)
                .orElse(known);
    }

    Customer customer() {
        var known = customer;
        if (known == null) {
            known = customers.signedIn(TokenClaims.of(token));
            customer = known;
        }
        return known;
    }
}
