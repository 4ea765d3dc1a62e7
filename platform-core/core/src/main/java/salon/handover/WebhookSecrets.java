package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;
import salon.tenant.CurrentTenant;
import salon.tenant.Secrets;

/// What signs the bodies: 256 random bits, written so that they survive any shell and any form.
@ApplicationScoped
@Transactional
class WebhookSecrets {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Secrets secrets;
    private final DestinationRepository store;

    WebhookSecrets(Secrets secrets, DestinationRepository store) {
        this.secrets = secrets;
        this.store = store;
    }

    static String generate() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    byte[] close(String secret) {
        return secrets.encrypt(CurrentTenant.get().id(), secret);
    }

    String of(UUID destination) {
        return secrets.decrypt(
                CurrentTenant.get().id(), store.secret(destination).orElseThrow());
    }
}
