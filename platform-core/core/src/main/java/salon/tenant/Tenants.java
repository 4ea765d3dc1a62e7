package salon.tenant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.persistence.ReadThroughCache;

/// The registry of dealer groups. Every request asks it, so answers are cached for a few seconds.
@ApplicationScoped
public class Tenants {
    @ApplicationScoped
    static class TenantRepository implements PanacheRepositoryBase<TenantEntity, UUID> {}

    private final TenantRepository tenants;
    private final ReadThroughCache<String, Optional<Tenant>> bySlug;

    Tenants(TenantRepository tenants, @ConfigProperty(name = "salon.cache.tenants") Duration timeToLive) {
        this.tenants = tenants;
        this.bySlug = new ReadThroughCache<>(timeToLive);
    }

    public Optional<Tenant> bySlug(String slug) {
        return bySlug.get(slug, () -> read(slug));
    }

    /// Looks only into the cache: false when it has no entry.
    boolean isKnownToBeNone(String slug) {
        return bySlug.getIfCached(slug).filter(Optional::isEmpty).isPresent();
    }

    @Transactional
    public Optional<Tenant> byId(UUID id) {
        return tenants.findByIdOptional(id).map(TenantEntity::view);
    }

    @Transactional
    public List<Tenant> all() {
        return tenants.listAll(Sort.by("slug")).stream().map(TenantEntity::view).toList();
    }

    private Optional<Tenant> read(String slug) {
        return QuarkusTransaction.joiningExisting()
                .call(() -> tenants.find("slug", slug).singleResultOptional().map(TenantEntity::view));
    }
}
