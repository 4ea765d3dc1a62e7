package salon.plugin;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import salon.plugin.TenantCardTypes.TenantCardType;

/// The registry of card types of the installation: built-in ones from the class path, a dealer's own from jars in a
/// folder, and those that the current tenant has defined. [OfferedCardTypes] tells which of them a tenant offers.
@ApplicationScoped
@Startup
public class CardTypes {
    /// The card types that can be picked in a tenant have changed. Fired inside the transaction.
    public record TypesChanged(UUID tenant) {}

    private final InstalledPlugins plugins;
    private final PluginFolder folder;
    private final TenantCardTypes tenantTypes;
    private final PluginInvoker tenantInvoker;

    /// For tests: plugins only.
    CardTypes(PluginSettings settings) {
        this(settings, TenantCardTypes.NONE);
    }

    @Inject
    CardTypes(PluginSettings settings, TenantCardTypes tenantTypes) {
        this.tenantTypes = tenantTypes;
        tenantInvoker = new PluginInvoker(
                "card types without code", Thread.currentThread().getContextClassLoader(), settings);
        plugins = new InstalledPlugins(settings, tenantTypes);
        folder = new PluginFolder(settings.folder());
        plugins.installBuiltIn();
        folder.all().forEach(this::apply);
    }

    /// Those that are not switched off after failures, and not withdrawn.
    public List<CardTypeView> working(Locale locale) {
        return views(types().stream().filter(CardType::isOn), locale);
    }

    /// Also those that are switched off or withdrawn: what was sent with them stays readable.
    public List<CardTypeView> known(Locale locale) {
        return views(types().stream(), locale);
    }

    /// How a type that a tenant defines would look, published or not.
    public CardTypeView view(TenantCardType type, Locale locale) {
        return ofTenant(type).view(locale);
    }

    public Optional<CardTypeView> view(String id, Locale locale) {
        return find(id).map(type -> type.view(locale));
    }

    public boolean isOn(String id) {
        return find(id).filter(CardType::isOn).isPresent();
    }

    /// Whether a plugin has this id, so that no tenant can define a type with it.
    public boolean isInstalled(String id) {
        return plugins.find(id).isPresent();
    }

    /// All plugins, also those that are refused or switched off.
    public List<PluginView> plugins() {
        return Stream.concat(
                        plugins.types().stream().map(PluginView::of),
                        plugins.all().stream().flatMap(plugin -> plugin.refused().stream()))
                .toList();
    }

    /// Takes a card type out of use until someone switches it on, or the platform restarts.
    ///
    /// @param reason for operators
    /// @return whether there is one of this id
    public boolean switchOff(String id, String reason) {
        var found = plugins.find(id);
        found.ifPresent(type -> type.invoker().switchOff(reason));
        return found.isPresent();
    }

    /// Gives a card type that was switched off another chance.
    ///
    /// @return whether there is one of this id
    public boolean switchOn(String id) {
        var found = plugins.find(id);
        found.ifPresent(type -> type.invoker().switchOn());
        return found.isPresent();
    }

    /// Applies what has changed in the folder since the last poll.
    synchronized void pollFolder() {
        folder.poll().forEach(this::apply);
    }

    public Optional<CardType> find(String id) {
        return plugins.find(id).or(() -> tenantTypes.find(id).map(this::ofTenant));
    }

    /// All of the installation and of the current tenant, also those that are switched off or withdrawn.
    List<CardType> types() {
        // A type that was withdrawn when a plugin with its id was installed, or that a newer platform brings built in.
        var defined = tenantTypes.all().stream()
                .filter(type -> !isInstalled(type.card().id().value()))
                .map(this::ofTenant);
        return Stream.concat(plugins.types().stream(), defined).toList();
    }

    private CardType ofTenant(TenantCardType type) {
        return CardType.of(type, tenantInvoker);
    }

    private void apply(PluginFolder.Change change) {
        switch (change) {
            case PluginFolder.Change.Present(var entry) -> plugins.install(entry);
            case PluginFolder.Change.Removed(var name) -> {
                plugins.uninstall(name);
                // Another plugin may have been refused because this one had its id.
                plugins.all().stream()
                        .filter(plugin -> !plugin.refused().isEmpty())
                        .forEach(plugin -> folder.forget(plugin.from()));
            }
        }
    }

    private static List<CardTypeView> views(Stream<CardType> types, Locale locale) {
        return types.map(type -> type.view(locale)).toList();
    }

    @PreDestroy
    void close() {
        plugins.all().forEach(InstalledPlugins.InstalledPlugin::close);
    }
}
