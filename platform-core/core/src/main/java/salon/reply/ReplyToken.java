package salon.reply;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import salon.text.Sha256;

/// The secret in a reply link: 256 random bits in base64url. Only its SHA-256 is stored.
record ReplyToken(String text) {
    private static final int BYTES = 32;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static ReplyToken random() {
        var bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new ReplyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<ReplyToken> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ReplyToken(text)) : Optional.empty();
    }

    byte[] hash() {
        return Sha256.of(text);
    }

    /// Keeps the secret out of logs.
    @Override
    public String toString() {
        return "ReplyToken[…]";
    }
}
