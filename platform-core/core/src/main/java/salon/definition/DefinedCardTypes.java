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
import salon.definition.DefinitionReader.Reading;
import salon.definition.DefinitionRepository.Current;
import salon.plugin.CardTypes;
import salon.plugin.TenantCardTypes;
import salon.plugin.TenantCardTypes.TenantCardType;
import salon.tenant.CurrentTenant;

/// The published and withdrawn card types without code of the current tenant, cached for 200 ms.
@ApplicationScoped
class DefinedCardTypes implements TenantCardTypes {
    private static final Logger LOG = Logger.getLogger(DefinedCardTypes.class);
    private static final int BEFORE_PAGES_RELOAD = 1;

    private final DefinitionRepository repository;
    /// One page asks many times. Short, because other nodes publish, too.
    private final Cache<UUID, List<TenantCardType>> typesByTenant = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMillis(200))
            .build();

    /// By revision: its text never changes.
    private final Cache<UUID, Optional<Definition>> definitions =
            Caffeine.newBuilder().maximumSize(5_000).build();

    private final AtomicLong changes = new AtomicLong();

    DefinedCardTypes(DefinitionRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<TenantCardType> all() {
        var tenant = CurrentTenant.get().id();
        var known = typesByTenant.getIfPresent(tenant);
        if (known != null) {
            return known;
        }
        var before = changes.get();
        var types = repository.current().stream()
                .flatMap(current -> type(current).stream())
                .toList();
        typesByTenant.put(tenant, types);
        // Somebody published during the read: the list may be outdated.
        if (changes.get() != before) {
            typesByTenant.invalidate(tenant);
        }
        return types;
    }

    @Override
    public Optional<TenantCardType> find(String id) {
        return all().stream()
                .filter(type -> type.card().id().value().equals(id))
                .findFirst();
    }

    void invalidate(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(BEFORE_PAGES_RELOAD) CardTypes.Changed event) {
        changes.incrementAndGet();
        typesByTenant.invalidate(event.tenant());
    }

    private Optional<TenantCardType> type(Current current) {
        // Not within the cache's lock: reading takes a connection.
        var definition = definitions.getIfPresent(current.id());
        if (definition == null) {
            definition = definition(current);
            definitions.put(current.id(), definition);
        }
        return definition.map(one -> new DefinedCard(one, current.isOffered()).asType());
    }

    private Optional<Definition> definition(Current current) {
        var source = repository
                .findByIdOptional(current.id())
                .map(revision -> revision.source)
                .orElse("");
        return switch (DefinitionReader.read(source)) {
            case Reading.Valid(var definition, var _) -> Optional.of(definition);
            case Reading.Invalid(var faults) -> {
                // It was valid by an earlier schema.
                LOG.errorf("The card type %s (%s) is skipped: %s", current.type(), current.id(), faults);
                yield Optional.empty();
            }
        };
    }
}
