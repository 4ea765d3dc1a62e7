package salon.tenant;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Encrypts what must not be readable in the database. A cipher text is bound to its tenant: moved to another row it
/// does not open. The key is a Tink keyset (JSON) from the configuration.
@ApplicationScoped
public class Secrets {
    private static final String HMAC = "HmacSHA256";

    private final Aead aead;
    private final byte[] keyset;

    Secrets(@ConfigProperty(name = "salon.secrets.keyset") String keyset) throws GeneralSecurityException {
        this.keyset = keyset.getBytes(StandardCharsets.UTF_8);
        AeadConfig.register();
        aead = TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    public byte[] encrypt(UUID tenant, String secret) {
        return encrypt(secret, bytes(tenant));
    }

    /// For what clients keep: it opens for the same purpose only.
    public byte[] encrypt(UUID tenant, String purpose, String secret) {
        return encrypt(secret, bytes(tenant, purpose));
    }

    public String decrypt(UUID tenant, byte[] secret) {
        return tryDecrypt(tenant, secret)
                .orElseThrow(
                        () -> new IllegalStateException("a secret does not open: another key or another tenant's"));
    }

    /// For what clients have sent: empty if it was not encrypted here for this tenant.
    public Optional<String> tryDecrypt(UUID tenant, byte[] secret) {
        return tryDecrypt(secret, bytes(tenant));
    }

    public Optional<String> tryDecrypt(UUID tenant, String purpose, byte[] secret) {
        return tryDecrypt(secret, bytes(tenant, purpose));
    }

    private byte[] encrypt(String secret, byte[] bound) {
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), bound);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a secret could not be encrypted", failure);
        }
    }

    private Optional<String> tryDecrypt(byte[] secret, byte[] bound) {
        try {
            return Optional.of(new String(aead.decrypt(secret, bound), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    /// The authentication code (HMAC-SHA-256) of what is handed out and comes back. It depends on the whole
    /// keyset: a new one makes former codes invalid.
    ///
    /// @param purpose codes of one purpose are invalid for all others
    public byte[] authenticate(String purpose, byte[] message) {
        return hmac(hmac(keyset, purpose.getBytes(StandardCharsets.UTF_8)), message);
    }

    private static byte[] hmac(byte[] key, byte[] message) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(message);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static byte[] bytes(UUID id) {
        return bytes(id, "");
    }

    private static byte[] bytes(UUID id, String purpose) {
        var name = purpose.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(16 + name.length)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .put(name)
                .array();
    }
}
