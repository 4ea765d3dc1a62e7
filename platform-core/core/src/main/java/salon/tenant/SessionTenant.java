package salon.tenant;

import java.util.UUID;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/// The tenant of a Hibernate session: what `@TenantId` writes and filters by. Hibernate makes it itself, by its name in
/// the configuration: Quarkus' own resolver knows only texts for tenants, and only while a request is active.
public final class SessionTenant implements CurrentTenantIdentifierResolver<UUID> {
    /// Outside of any tenant, for the tenant registry. No tenant has this id, and row-level security refuses such
    /// reads.
    private static final UUID NONE = new UUID(0, 0);

    @Override
    public UUID resolveCurrentTenantIdentifier() {
        return CurrentTenant.find().map(Tenant::id).orElse(NONE);
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
