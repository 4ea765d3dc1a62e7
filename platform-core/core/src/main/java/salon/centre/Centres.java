package salon.centre;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The dealer centres of the current tenant.
@ApplicationScoped
@Transactional
public class Centres {
    /// Fired in the transaction that changes the hours of a centre.
    public record HoursChanged(UUID tenant, UUID centre) {}

    /// Fired in the transaction that changes the automatic texts of a centre.
    public record TextsChanged(UUID tenant, UUID centre) {}

    @ApplicationScoped
    static class CentreRepository implements PanacheRepositoryBase<CentreEntity, UUID> {}

    private final CentreRepository centres;

    Centres(CentreRepository centres) {
        this.centres = centres;
    }

    public List<Centre> all() {
        return centres.listAll(Sort.by("name").and("id")).stream()
                .map(CentreEntity::view)
                .toList();
    }

    public Optional<Centre> bySlug(String slug) {
        return centres.find("slug", slug).singleResultOptional().map(CentreEntity::view);
    }

    public Optional<Centre> byId(UUID id) {
        return centres.findByIdOptional(id).map(CentreEntity::view);
    }
}
