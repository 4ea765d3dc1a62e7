package salon.card;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The registry of card types: built-in ones from the class path, a dealer's own from jars in a folder. One that can't
/// be taken in is left out and named with the reason; the others go on.
@ApplicationScoped
@Startup
public class CardTypes {
    private static final Logger LOG = Logger.getLogger(CardTypes.class);
    private final Map<String, CardType> byId = new LinkedHashMap<>();
    private final List<PluginView> refused = new ArrayList<>();
    private final TenantTypes tenantTypes;
    private final CardCalls callsOfTenantTypes;

    @Inject
    CardTypes(PluginSettings settings, TenantTypes tenantTypes) {
        this.tenantTypes = tenantTypes;
        callsOfTenantTypes =
                new CardCalls("card types without code", Thread.currentThread().getContextClassLoader(), settings);
        CardServices.onClassPath().forEach(source -> take(source, settings));
        jars(settings.folder()).forEach(jar -> take(jar, settings));
    }

    /// Of plugins only.
    CardTypes(PluginSettings settings) {
        this(settings, TenantTypes.NONE);
    }

    /// Those that can be picked now.
    public List<CardTypeView> all(Locale locale) {
        var installed = byId.values().stream().filter(CardType::isOn);
        return views(
                Stream.concat(
                        installed, ofTenant().filter(TenantType::isOffered).map(this::own)),
                locale);
    }

    /// Also those that are switched off or withdrawn: what was sent with them stays readable.
    public List<CardTypeView> known(Locale locale) {
        return views(Stream.concat(byId.values().stream(), ofTenant().map(this::own)), locale);
    }

    /// How a type of a tenant's own would look, published or not.
    public CardTypeView view(TenantType type, Locale locale) {
        return own(type).view(locale);
    }

    public Optional<CardTypeView> view(String id, Locale locale) {
        return find(id).map(type -> type.view(locale));
    }

    public boolean isOn(String id) {
        return isInstalled(id)
                ? installed(id).filter(CardType::isOn).isPresent()
                : tenantTypes.find(id).filter(TenantType::isOffered).isPresent();
    }

    /// Whether a plugin has this id, so that no type of a tenant's own can.
    public boolean isInstalled(String id) {
        return byId.containsKey(id);
    }

    /// All plugins, also those that are refused or switched off.
    public List<PluginView> plugins() {
        return Stream.concat(byId.values().stream().map(PluginView::of), refused.stream())
                .toList();
    }

    /// Takes a card type out of use until someone switches it on, or the platform restarts.
    ///
    /// @param reason for operators
    /// @return whether there is one of this id
    public boolean switchOff(String id, String reason) {
        installed(id).ifPresent(type -> type.calls().switchOff(reason));
        return isInstalled(id);
    }

    /// Gives a card type that was switched off another chance.
    ///
    /// @return whether there is one of this id
    public boolean switchOn(String id) {
        installed(id).ifPresent(type -> type.calls().switchOn());
        return isInstalled(id);
    }

    Optional<CardType> find(String id) {
        return installed(id).or(() -> tenantTypes.find(id).map(this::own));
    }

    private Optional<CardType> installed(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// A plugin that has come later with the same id is meant.
    private Stream<TenantType> ofTenant() {
        return tenantTypes.all().stream()
                .filter(type -> !isInstalled(type.card().id().value()));
    }

    private CardType own(TenantType type) {
        return CardType.of(type, callsOfTenantTypes);
    }

    private static List<CardTypeView> views(Stream<CardType> types, Locale locale) {
        return types.map(type -> type.view(locale)).toList();
    }

    private static List<Path> jars(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            LOG.errorf(e, "The plugins in %s can't be listed", folder);
            return List.of();
        }
    }

    private void take(Path jar, PluginSettings settings) {
        try {
            PluginJar.open(jar).forEach(source -> take(source, settings));
        } catch (BadResult bad) {
            var name = jar.getFileName().toString();
            refuse(name, name, String.valueOf(bad.getMessage()));
        }
    }

    private void take(CardSource source, PluginSettings settings) {
        try {
            var type = CardType.start(source, settings);
            var first = byId.putIfAbsent(type.id(), type);
            if (first == null) {
                LOG.infof("The card type %s comes from %s", type.id(), source);
            } else {
                refuse(source.className(), source.from(), "the id " + type.id() + " is taken (" + first.from() + ")");
            }
        } catch (CardUnavailable bad) {
            refuse(source.className(), source.from(), bad.reason());
        }
    }

    private void refuse(String name, String from, String reason) {
        refused.add(new PluginView(name, from, PluginView.State.REFUSED, reason));
        LOG.errorf("The plugin %s (%s) is refused: %s", name, from, reason);
    }
}
