package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;

/// Signs the bodies of webhooks with the destination's secret: `v1=` and HMAC-SHA-256 in hex over timestamp, a full
/// stop and the body. The timestamp is signed too, so that a recorded body can't be replayed later.
@ApplicationScoped
class WebhookSigner {
    private static final String ALGORITHM = "HmacSHA256";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;
    private final DestinationRepository destinations;

    WebhookSigner(Secrets secrets, DestinationRepository destinations) {
        this.secrets = secrets;
        this.destinations = destinations;
    }

    /// 256 random bits in characters that need no quoting in a shell or a form.
    static String newSecret() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] encrypt(String secret) {
        return secrets.encrypt(CurrentTenant.get().id(), secret);
    }

    @Transactional
    String sign(UUID destination, String timestamp, String body) {
        var secret = destinations.findByIdOptional(destination).orElseThrow().secret;
        return sign(secrets.decrypt(CurrentTenant.get().id(), Objects.requireNonNull(secret)), timestamp, body);
    }

    /// @param secret its characters, as they are, are the key
    static String sign(String secret, String timestamp, String body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            var signature = mac.doFinal((timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1=" + HexFormat.of().formatHex(signature);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", impossible);
        }
    }
}
