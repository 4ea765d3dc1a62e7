package salon.definition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import salon.definition.CardTypeRevisions.State;
import salon.definition.DefinitionReader.Reading;
import salon.definition.DefinitionRepository.Current;
import salon.persistence.ReadThroughCache;
import salon.plugin.CardTypes;
import salon.plugin.TenantCardTypes;
import salon.plugin.TenantCardTypes.TenantCardType;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// The published and withdrawn card types without code of the current tenant.
@ApplicationScoped
class DefinedCardTypes implements TenantCardTypes {
    private static final Logger LOG = Logger.getLogger(DefinedCardTypes.class);
    private static final int BEFORE_PAGES_RELOAD = 1;

    private final DefinitionRepository repository;
    private final Tenants tenants;
    private final ReadThroughCache<UUID, List<TenantCardType>> typesByTenant;

    /// By revision, whose text never changes; empty when it is invalid.
    private final Cache<UUID, Optional<Definition>> definitions =
            Caffeine.newBuilder().maximumSize(5_000).build();

    DefinedCardTypes(
            DefinitionRepository repository,
            Tenants tenants,
            @ConfigProperty(name = "salon.cache.definitions") Duration timeToLive) {
        this.repository = repository;
        this.tenants = tenants;
        this.typesByTenant = new ReadThroughCache<>(timeToLive);
    }

    @Override
    public List<TenantCardType> all() {
        return typesByTenant.get(CurrentTenant.get().id(), this::read);
    }

    @Override
    public Optional<TenantCardType> find(String id) {
        return all().stream()
                .filter(type -> type.card().id().value().equals(id))
                .findFirst();
    }

    @Override
    public boolean isPublishedInAnyTenant(String id) {
        return tenants.all().stream()
                .anyMatch(tenant -> CurrentTenant.call(
                        tenant, () -> repository.inState(id, State.PUBLISHED).isPresent()));
    }

    void evict(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(BEFORE_PAGES_RELOAD)
                    CardTypes.TypesChanged event) {
        typesByTenant.evict(event.tenant());
    }

    private List<TenantCardType> read() {
        var current = repository.current();
        var read = definitions.getAll(current.stream().map(Current::id).toList(), this::definitions);
        return current.stream()
                .flatMap(revision -> read.getOrDefault(revision.id(), Optional.empty()).stream()
                        .map(definition -> new DefinedCard(definition, revision.isOffered()).asType()))
                .toList();
    }

    private Map<UUID, Optional<Definition>> definitions(Set<? extends UUID> revisions) {
        return repository.list("id in ?1", revisions).stream()
                .collect(Collectors.toMap(revision -> revision.id, DefinedCardTypes::definition));
    }

    private static Optional<Definition> definition(DefinitionEntity revision) {
        return switch (DefinitionReader.read(revision.source)) {
            case Reading.Valid(var definition, var _) -> Optional.of(definition);
            case Reading.Invalid(var faults) -> {
                // It was valid by an earlier schema.
                LOG.errorf("The card type %s (%s) is skipped: %s", revision.type, revision.id, faults);
                yield Optional.empty();
            }
        };
    }
}
