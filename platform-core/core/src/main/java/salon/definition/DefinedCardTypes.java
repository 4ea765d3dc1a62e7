package salon.definition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;
import salon.definition.DefinitionRepository.Current;
import salon.plugin.CardTypes;
import salon.plugin.TenantCardTypes;
import salon.plugin.TenantCardTypes.TenantCardType;
import salon.tenant.CurrentTenant;

/// The current tenant's card types without code, for the registry.
@ApplicationScoped
class DefinedCardTypes implements TenantCardTypes {
    private static final Logger LOG = Logger.getLogger(DefinedCardTypes.class);
    private static final int BEFORE_PAGES_ARE_TOLD = 1;

    private final DefinitionRepository store;
    /// A page asks many times over, so an answer is good for that long, and for no longer: other nodes publish, too.
    private final Cache<UUID, List<TenantCardType>> byTenant = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMillis(200))
            .build();

    /// By revision: what one says never changes.
    private final Cache<UUID, Optional<Definition>> read =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private final AtomicLong changes = new AtomicLong();

    DefinedCardTypes(DefinitionRepository store) {
        this.store = store;
    }

    @Override
    public List<TenantCardType> all() {
        var tenant = CurrentTenant.get().id();
        var known = byTenant.getIfPresent(tenant);
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var types = store.current().stream()
                .flatMap(current -> type(current).stream())
                .toList();
        byTenant.put(tenant, types);
        // Read while somebody published: nobody may get it for a fresh one.
        if (changes.get() != before) {
            byTenant.invalidate(tenant);
        }
        return types;
    }

    @Override
    public Optional<TenantCardType> find(String id) {
        return all().stream()
                .filter(type -> type.card().id().value().equals(id))
                .findFirst();
    }

    void forget(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(BEFORE_PAGES_ARE_TOLD)
                    CardTypes.Changed event) {
        changes.incrementAndGet();
        byTenant.invalidate(event.tenant());
    }

    private Optional<TenantCardType> type(Current current) {
        // Not within the cache's own lock: reading takes a connection.
        var definition = read.getIfPresent(current.id());
        if (definition == null) {
            definition = definition(current);
            read.put(current.id(), definition);
        }
        return definition.map(one -> new DefinedCard(one, current.isOffered()).asType());
    }

    private Optional<Definition> definition(Current current) {
        var source = store.byId(current.id()).map(DefinitionRevision::source).orElse("");
        return switch (DefinitionReader.read(source)) {
            case DefinitionReader.Reading.Sound(var definition, var text) -> Optional.of(definition);
            case DefinitionReader.Reading.Bad(var faults) -> {
                // It was sound when it was stored, by the schema of then.
                LOG.errorf("The card type %s (%s) is left out: %s", current.type(), current.id(), faults);
                yield Optional.empty();
            }
        };
    }
}
