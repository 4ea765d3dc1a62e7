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

/// The switches of the current tenant's card types. Switching twice is switching once; `by` is the id of who does it,
/// for the log.
@ApplicationScoped
@Transactional
public class CardTypeSwitches {
    private static final Logger LOG = Logger.getLogger(CardTypeSwitches.class);

    private final CardTypes types;
    private final OfferedCardTypes offerings;
    private final SwitchStore store;
    private final Centres centres;
    private final Event<TypeChanged> changed;

    CardTypeSwitches(
            CardTypes types,
            OfferedCardTypes offerings,
            SwitchStore store,
            Centres centres,
            Event<TypeChanged> changed) {
        this.types = types;
        this.offerings = offerings;
        this.store = store;
        this.centres = centres;
        this.changed = changed;
    }

    /// All types that can be switched: those of the installation, and those without code that are published.
    public List<TypeSwitch> all(Locale locale) {
        return types.types().stream()
                .filter(CardType::isOffered)
                .map(type -> of(type, locale))
                .toList();
    }

    public Optional<TypeSwitch> find(String type, Locale locale) {
        return types.find(type).map(found -> of(found, locale));
    }

    /// @return whether there is such a type
    public boolean inGroup(String type, boolean on, UUID by) {
        var found = types.find(type);
        found.ifPresent(known -> {
            store.put(known.id(), on);
            tell(known, (on ? "on" : "off") + " for the group", by);
        });
        return found.isPresent();
    }

    /// @return whether there are such a type and such a centre of the tenant
    public boolean atCentre(String type, UUID centre, boolean on, UUID by) {
        var found = types.find(type).filter(known -> centres.byId(centre).isPresent());
        found.ifPresent(known -> {
            store.put(known.id(), centre, on);
            tell(known, (on ? "on" : "off") + " at the centre " + centre, by);
        });
        return found.isPresent();
    }

    /// Gives a type that has failed too often another chance: for all tenants, as it is the same plugin. Only those
    /// who have it switched on may do so.
    ///
    /// @return whether the tenant has such a type
    public boolean again(String type, UUID by) {
        var found = types.find(type).filter(offerings.switches()::isOn);
        found.ifPresent(known -> {
            known.invoker().switchOn();
            tell(known, "on again for the whole installation", by);
        });
        return found.isPresent();
    }

    private TypeSwitch of(CardType type, Locale locale) {
        var switches = offerings.switches();
        return new TypeSwitch(
                type.view(locale),
                PluginView.of(type),
                switches.isOn(type),
                switches.offAt().getOrDefault(type.id(), Set.of()),
                !type.card().settings().isEmpty());
    }

    private void tell(CardType type, String what, UUID by) {
        var tenant = CurrentTenant.get();
        LOG.infof("%s of %s has switched the card type %s %s", by, tenant.slug(), type.id(), what);
        changed.fire(new TypeChanged(tenant.id(), type.id()));
    }
}
