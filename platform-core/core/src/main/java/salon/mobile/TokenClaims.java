package salon.mobile;

import java.util.Objects;
import org.eclipse.microprofile.jwt.JsonWebToken;
import salon.customer.CustomerClaims;
import salon.customer.PhoneNumbers;

/// What a token tells of its bearer.
final class TokenClaims {
    private TokenClaims() {}

    static CustomerClaims of(JsonWebToken token) {
        var phone = PhoneNumbers.e164(claim(token, "phone_number"));
        return new CustomerClaims(token.getSubject(), claim(token, "name"), claim(token, "email"), phone.orElse(""));
    }

    private static String claim(JsonWebToken token, String name) {
        return Objects.toString(token.getClaim(name), "");
    }
}
