package salon.tenant;

import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dealer group as the platform knows it. The issuer is the URL of its realm; secrets stay encrypted until used.
public record Tenant(
        UUID id,
        String slug,
        String name,
        Locale locale,
        String issuer,
        String panelClientId,
        byte[] panelClientSecret,
        byte @Nullable [] firebaseCredentials) {}
