package salon.customer;

import java.util.Locale;
import java.util.UUID;

/// A driver with the mobile app. `phone` is E.164 or empty.
public record Customer(UUID id, String name, String email, String phone, Locale locale) {
    public Customer reading(Locale language) {
        return new Customer(id, name, email, phone, language);
    }
}
