package salon.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import salon.centre.Centres;
import salon.tenant.CurrentTenant;

/// The switches of the current tenant's card types. Switching is idempotent; `by` is the id of the staff member, for
/// the log.
@ApplicationScoped
@Transactional
public class CardTypeSwitches {
    private static final Logger LOG = Logger.getLogger(CardTypeSwitches.class);

    /// A card type as a tenant's administrator sees it.
    ///
    /// @param plugin where it comes from, and whether it works
    /// @param on whether the tenant has it switched on
    /// @param offAt the centres where it is off although the tenant has it on
    public record CardTypeSwitch(
            CardTypeView type, PluginView plugin, boolean on, Set<UUID> offAt, boolean hasSettings) {
        public boolean isOnAt(UUID centre) {
            return on && !offAt.contains(centre);
        }
    }

    /// A tenant has switched or configured a card type. Fired inside the transaction.
    record SwitchChanged(UUID tenant, String type) {}

    private final CardTypes types;
    private final OfferedCardTypes offeredTypes;
    private final CardTypeQueries queries;
    private final Centres centres;
    private final Event<SwitchChanged> changed;

    CardTypeSwitches(
            CardTypes types,
            OfferedCardTypes offeredTypes,
            CardTypeQueries queries,
            Centres centres,
            Event<SwitchChanged> changed) {
        this.types = types;
        this.offeredTypes = offeredTypes;
        this.queries = queries;
        this.centres = centres;
        this.changed = changed;
    }

    /// All types that can be switched: those of the installation, and those that the tenant has published.
    public List<CardTypeSwitch> all(Locale locale) {
        return types.types().stream()
                .filter(CardType::isOffered)
                .map(type -> of(type, locale))
                .toList();
    }

    public Optional<CardTypeSwitch> find(String type, Locale locale) {
        return types.find(type).map(found -> of(found, locale));
    }

    /// @return whether there is such a type
    public boolean switchForTenant(String type, boolean on, UUID by) {
        var found = types.find(type);
        found.ifPresent(known -> {
            queries.switchForTenant(known.id(), on);
            report(known, (on ? "on" : "off") + " for the group", by);
        });
        return found.isPresent();
    }

    /// @return whether there are such a type and such a centre of the tenant
    public boolean switchForCentre(String type, UUID centre, boolean on, UUID by) {
        var found = types.find(type).filter(known -> centres.byId(centre).isPresent());
        found.ifPresent(known -> {
            queries.switchForCentre(known.id(), centre, on);
            report(known, (on ? "on" : "off") + " at the centre " + centre, by);
        });
        return found.isPresent();
    }

    /// Switches a type on that was switched off after failures: for all tenants, as they share the plugin. Only a
    /// tenant that has it switched on may do so.
    ///
    /// @return whether the tenant has such a type
    public boolean reactivate(String type, UUID by) {
        var found = types.find(type).filter(offeredTypes.switches()::isOn);
        found.ifPresent(known -> {
            known.invoker().switchOn();
            report(known, "on again for the whole installation", by);
        });
        return found.isPresent();
    }

    private CardTypeSwitch of(CardType type, Locale locale) {
        var switches = offeredTypes.switches();
        return new CardTypeSwitch(
                type.view(locale),
                PluginView.of(type),
                switches.isOn(type),
                switches.offAt(type),
                !type.card().settings().isEmpty());
    }

    private void report(CardType type, String what, UUID by) {
        var tenant = CurrentTenant.get();
        LOG.infof("%s of %s has switched the card type %s %s", by, tenant.slug(), type.id(), what);
        changed.fire(new SwitchChanged(tenant.id(), type.id()));
    }
}
