package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.persistence.ReadThroughCache;
import salon.plugin.CardTypeQueries.Switches;
import salon.tenant.CurrentTenant;

/// The card types that the current tenant offers: those it has switched on, except at the centres where it has switched
/// them off, and as long as they work.
@ApplicationScoped
public class OfferedCardTypes {
    private final CardTypes types;
    private final CardTypeQueries queries;
    private final Centres centres;
    private final ReadThroughCache<UUID, Switches> cache;

    OfferedCardTypes(
            CardTypes types,
            CardTypeQueries queries,
            Centres centres,
            @ConfigProperty(name = "salon.cache.card-type-settings") Duration timeToLive) {
        this.types = types;
        this.queries = queries;
        this.centres = centres;
        this.cache = new ReadThroughCache<>(timeToLive);
    }

    /// Those that can be picked at this centre now.
    public List<CardTypeView> at(UUID centre, Locale locale) {
        var switches = switches();
        return views(type -> type.isOn() && switches.isOn(type, centre), locale);
    }

    /// Those that are switched on at this centre, also those that do not work now.
    public List<CardTypeView> switchedOnAt(UUID centre, Locale locale) {
        var switches = switches();
        return views(type -> type.isOffered() && switches.isOn(type, centre), locale);
    }

    /// A type, and the centres where it can be picked.
    public record Offered(CardTypeView type, List<Centre> centres) {}

    /// Those that can be picked at one centre or more now.
    public List<Offered> atAnyCentre(Locale locale) {
        var switches = switches();
        var allCentres = centres.all();
        return types.types().stream()
                .filter(CardType::isOn)
                .map(type -> new Offered(
                        type.view(locale),
                        allCentres.stream()
                                .filter(centre -> switches.isOn(type, centre.id()))
                                .toList()))
                .filter(offered -> !offered.centres().isEmpty())
                .toList();
    }

    /// Also one that the tenant has switched off since: what was sent or entered with it stays readable.
    public Optional<CardTypeView> known(String type, Locale locale) {
        return types.find(type).filter(found -> switches().isKnown(found)).map(found -> found.view(locale));
    }

    /// One that is switched on at this centre, whether or not it works.
    public Optional<CardType> find(String type, UUID centre) {
        return types.find(type).filter(found -> switches().isOn(found, centre));
    }

    Switches switches() {
        return cache.get(CurrentTenant.get().id(), queries::switches);
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) CardTypeSwitches.SwitchChanged change) {
        cache.evict(change.tenant());
    }

    private List<CardTypeView> views(Predicate<CardType> offered, Locale locale) {
        return types.types().stream()
                .filter(offered)
                .map(type -> type.view(locale))
                .toList();
    }
}
