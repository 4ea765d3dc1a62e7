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
        try {
            return aead.encrypt(secret.getBytes(StandardCharsets.UTF_8), bytes(tenant));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a secret could not be encrypted", failure);
        }
    }

    public String decrypt(UUID tenant, byte[] secret) {
        return tryDecrypt(tenant, secret)
                .orElseThrow(
                        () -> new IllegalStateException("a secret does not open: another key or another tenant's"));
    }

    /// For what clients have sent: empty if it was not encrypted here for this tenant.
    public Optional<String> tryDecrypt(UUID tenant, byte[] secret) {
        try {
            return Optional.of(new String(aead.decrypt(secret, bytes(tenant)), StandardCharsets.UTF_8));
        } catch (GeneralSecurityException foreign) {
            return Optional.empty();
        }
    }

    /// The authentication code (HMAC-SHA-256) of what is handed out and comes back. It depends on the whole keyset: a
    // new
    /// one makes former codes invalid.
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
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
