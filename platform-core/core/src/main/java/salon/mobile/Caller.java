package salon.mobile;

import jakarta.enterprise.context.RequestScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import salon.customer.Customer;
import salon.customer.Customers;

/// The customer whose token came with the call; looked up once a call.
@RequestScoped
class Caller {
    private final JsonWebToken token;
    private final Customers customers;
    private @Nullable Customer customer;

    Caller(JsonWebToken token, Customers customers) {
        this.token = token;
        this.customers = customers;
    }

    Customer customer() {
        var known = customer;
        if (known == null) {
            known = customers.signedIn(Profiles.of(token));
            customer = known;
        }
        return known;
    }
}
