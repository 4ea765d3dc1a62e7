package salon.plugin;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The registry of card types of the whole installation: built-in ones from the class path, a dealer's own from jars in
/// a folder. Which of them a dealer group offers, [OfferedCardTypes] knows.
@ApplicationScoped
@Startup
public class CardTypes {
    private final InstalledPlugins plugins;
    private final PluginFolder folder;
    private final TenantCardTypes tenantTypes;
    private final PluginInvoker callsOfTenantTypes;

    /// Of plugins only.
    CardTypes(PluginSettings settings) {
        this(settings, TenantCardTypes.NONE);
    }

    @Inject
    CardTypes(PluginSettings settings, TenantCardTypes tenantTypes) {
        this.tenantTypes = tenantTypes;
        callsOfTenantTypes = new PluginInvoker(
                "card types without code", Thread.currentThread().getContextClassLoader(), settings);
        plugins = new InstalledPlugins(settings);
        folder = new PluginFolder(settings.folder());
        plugins.takeBuiltIn();
        folder.all().forEach(this::take);
    }

    /// Those that work now.
    public List<CardTypeView> all(Locale locale) {
        return views(types().stream().filter(CardType::isOn), locale);
    }

    /// Also those that are switched off or withdrawn: what was sent with them stays readable.
    public List<CardTypeView> known(Locale locale) {
        return views(types().stream(), locale);
    }

    /// How a type of a tenant's own would look, published or not.
    public CardTypeView view(TenantCardType type, Locale locale) {
        return own(type).view(locale);
    }

    public Optional<CardTypeView> view(String id, Locale locale) {
        return find(id).map(type -> type.view(locale));
    }

    public boolean isOn(String id) {
        return find(id).filter(CardType::isOn).isPresent();
    }

    /// Whether a plugin has this id, so that no type of a tenant's own can.
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

    /// Does what has changed in the folder since the last time. The built-in ones stay as they are.
    synchronized void look() {
        folder.changes().forEach(this::take);
    }

    public Optional<CardType> find(String id) {
        return plugins.find(id).or(() -> tenantTypes.find(id).map(this::own));
    }

    /// All that the current tenant could have, also those that are switched off or withdrawn.
    List<CardType> types() {
        // A plugin that has come later with the same id is meant.
        var ofTenant = tenantTypes.all().stream()
                .filter(type -> !isInstalled(type.card().id().value()))
                .map(this::own);
        return Stream.concat(plugins.types().stream(), ofTenant).toList();
    }

    private CardType own(TenantCardType type) {
        return CardType.of(type, callsOfTenantTypes);
    }

    private void take(PluginFolder.Change change) {
        switch (change) {
            case PluginFolder.Change.There(var place) -> plugins.take(place);
            case PluginFolder.Change.Gone(var name) -> {
                plugins.drop(name);
                // It may have had the id that another one was refused for.
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
        plugins.all().forEach(InstalledPlugin::close);
    }
}
