package salon.embedded;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;

/// Makes the key that the platform encrypts its secrets with (`salon.secrets.keyset`, a Tink keyset as JSON), and
/// secrets for sample rows in the platform's form: AES-256-GCM, the tenant's id as associated data.
public final class Keysets {
    private Keysets() {}

    public static String generate() {
        try {
            AeadConfig.register();
            var keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Can't make a key", failure);
        }
    }

    static byte[] encrypt(String keyset, UUID tenant, String secret) {
        var id = ByteBuffer.allocate(16)
                .putLong(tenant.getMostSignificantBits())
                .putLong(tenant.getLeastSignificantBits());
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.parseKeyset(keyset, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), Aead.class)
                    .encrypt(secret.getBytes(StandardCharsets.UTF_8), id.array());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Can't encrypt a secret of the sample data", failure);
        }
    }
}
