package salon.text;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/// The secret in a link of a mail: 256 random bits in base64url. Only its SHA-256 is stored.
public record LinkToken(String text) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkToken random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public static Optional<LinkToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new LinkToken(text)) : Optional.empty();
    }

    public byte[] hash() {
        return Sha256.of(text);
    }

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "LinkToken[…]";
    }
}
