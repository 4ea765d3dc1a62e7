package salon.customer;

import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;

/// What a token of the tenant's realm says of its bearer; unknown parts are empty.
public record CustomerClaims(String subject, String name, String email, String phone) {
    public static CustomerClaims of(JsonWebToken token) {
        var phone = PhoneNumbers.e164(claim(token, "phone_number"));
        return new CustomerClaims(token.getSubject(), claim(token, "name"), claim(token, "email"), phone.orElse(""));
    }

    private static String claim(JsonWebToken token, String name) {
        return Objects.toString(token.getClaim(name), "");
    }
}
