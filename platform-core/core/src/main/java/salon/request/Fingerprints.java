package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import salon.persistence.Json;

/// Tells whether two forms are the same: by who sent what, not by what became of it since.
@ApplicationScoped
class Fingerprints {
    private final Json json;

    Fingerprints(Json json) {
        this.json = json;
    }

    byte[] of(UUID customer, RequestForm form) {
        try {
            var sent = customer + json.canonical(form);
            return MessageDigest.getInstance("SHA-256").digest(sent.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException bug) {
            throw new IllegalStateException("every JDK has SHA-256", bug);
        }
    }
}
