package salon.tenant;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the registry. It stands outside row-level security, so it has no `@TenantId`.
@Entity
@Table(name = "tenant")
class TenantEntity {
    @Id
    UUID id;

    String slug;
    String name;
    String locale;
    String issuer;
    String panelClientId;
    byte[] panelClientSecret;
    byte @Nullable [] firebaseCredentials;

    Tenant view() {
        return new Tenant(
                id,
                slug,
                name,
                Locale.forLanguageTag(locale),
                issuer,
                panelClientId,
                panelClientSecret,
                firebaseCredentials);
    }
}
