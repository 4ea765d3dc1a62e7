package salon.mobile.rest;

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

    /// The customer with the language that the request asks for, else that of the profile.
    Customer inRequestLanguage() {
        var known = get();
        return SupportedLanguages.firstOf(headers.getAcceptableLanguages())
                .map(known::withLocale)
                .orElse(known);
    }

    Customer get() {
        var known = customer;
        if (known == null) {
            known = customers.findOrCreate(Customer.Claims.of(token));
            customer = known;
        }
        return known;
    }
}
