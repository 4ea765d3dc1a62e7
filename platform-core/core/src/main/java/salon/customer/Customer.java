package salon.customer;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import salon.text.TextRules;

/// A user of the mobile app. `phone` is E.164 or empty.
public record Customer(UUID id, String name, String email, String phone, Locale locale) {
    /// What a token of the tenant's realm states about its bearer; unknown parts are empty.
    public record Claims(String subject, String name, String email, String phone) {
        public static Claims of(JsonWebToken token) {
            var phone = PhoneNumbers.e164(claim(token, "phone_number"));
            return new Claims(
                    token.getSubject(),
                    TextRules.line(claim(token, "name")),
                    TextRules.identifier(claim(token, "email")),
                    phone.orElse(""));
        }

        private static String claim(JsonWebToken token, String name) {
            return Objects.toString(token.getClaim(name), "");
        }
    }

    /// A car that the customer owns, as far as they have told: its VIN, its model, or both.
    ///
    /// @param mileage in kilometres
    public record Car(
            @Nullable String vin,
            @Nullable String model,
            @Nullable Integer year,
            @Nullable Integer mileage) {
        public static final int MAX_PER_CUSTOMER = 10;
    }

    public Customer withLocale(Locale other) {
        return new Customer(id, name, email, phone, other);
    }
}
