package salon.tenant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The registry of dealer groups. Every request asks it, so answers are held for a few seconds.
@ApplicationScoped
public class Tenants {
    private final TenantRepository tenants;
    private final LoadingCache<String, Optional<Tenant>> bySlug = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(this::read);

    Tenants(TenantRepository tenants) {
        this.tenants = tenants;
    }

    public Optional<Tenant> bySlug(String slug) {
        return bySlug.get(slug);
    }

    /// Looks only into the cache: false when it has no entry.
    boolean isKnownToBeNone(String slug) {
        var held = bySlug.getIfPresent(slug);
        return held != null && held.isEmpty();
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
