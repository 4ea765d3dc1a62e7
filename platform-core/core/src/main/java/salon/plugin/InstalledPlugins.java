package salon.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The plugins that are loaded. One that can't be loaded is listed with the reason; the others stay as they are.
/// Readers never see a plugin that is half replaced.
final class InstalledPlugins {
    private static final Logger LOG = Logger.getLogger(InstalledPlugins.class);

    /// What one jar, one folder of jars, or the class path has brought.
    ///
    /// @param from its name in the folder, or [CardProvider#BUILT_IN]
    /// @param loader null for the class path
    record InstalledPlugin(
            String from,
            List<CardType> types,
            List<PluginView> refused,
            @Nullable PluginClassLoader loader) {
        boolean isRunning() {
            return !types.isEmpty();
        }

        List<String> ids() {
            return types.stream().map(CardType::id).toList();
        }

        /// This version, which keeps running because the next one is refused.
        InstalledPlugin withRejectedUpdate(List<PluginView> refusedUpdate) {
            var views = refusedUpdate.stream()
                    .map(view -> new PluginView(
                            view.name(),
                            from,
                            view.state(),
                            "the old version goes on, the new one is refused: " + view.reason()))
                    .toList();
            return new InstalledPlugin(from, types, views, loader);
        }

        void close() {
            if (loader != null) {
                try {
                    loader.close();
                } catch (IOException e) {
                    LOG.warnf("%s can't be closed: %s", from, e);
                }
            }
        }
    }

    /// @param byName by [InstalledPlugin#from]
    private record State(Map<String, InstalledPlugin> byName, Map<String, CardType> byId) {
        static State of(Map<String, InstalledPlugin> byName) {
            var byId = new LinkedHashMap<String, CardType>();
            byName.values().forEach(plugin -> plugin.types().forEach(type -> byId.put(type.id(), type)));
            return new State(Collections.unmodifiableMap(byName), Collections.unmodifiableMap(byId));
        }
    }

    private final PluginSettings settings;
    private final TenantCardTypes tenantTypes;
    private volatile State state = State.of(Map.of());

    InstalledPlugins(PluginSettings settings, TenantCardTypes tenantTypes) {
        this.settings = settings;
        this.tenantTypes = tenantTypes;
    }

    Collection<InstalledPlugin> all() {
        return state.byName().values();
    }

    Collection<CardType> types() {
        return state.byId().values();
    }

    Optional<CardType> find(String id) {
        return Optional.ofNullable(state.byId().get(id));
    }

    synchronized void installBuiltIn() {
        var builtIn = start(CardProvider.BUILT_IN, CardProvider.builtIn(), null);
        put(builtIn);
        LOG.infof("Built-in card types: %s", builtIn.ids());
    }

    /// Loads a plugin, in place of its former version if there is one. An update that is refused, even in part, does
    /// not replace a version that runs.
    synchronized void install(PluginFolder.Entry entry) {
        var old = state.byName().get(entry.name());
        var update = load(entry);
        if (old != null && old.isRunning() && !update.refused().isEmpty()) {
            LOG.errorf("%s goes on in its old version: %s", entry.name(), old.ids());
            put(old.withRejectedUpdate(update.refused()));
            retire(update);
            return;
        }
        put(update);
        LOG.infof("Card types from %s: %s", entry.name(), update.ids());
        if (old != null) {
            retire(old);
        }
    }

    synchronized void uninstall(String name) {
        var rest = new LinkedHashMap<>(state.byName());
        var removed = rest.remove(name);
        if (removed != null) {
            state = State.of(rest);
            LOG.infof("%s is gone, with %s", name, removed.ids());
            retire(removed);
        }
    }

    private void put(InstalledPlugin plugin) {
        var all = new LinkedHashMap<>(state.byName());
        all.put(plugin.from(), plugin);
        state = State.of(all);
    }

    /// Unloads it. Who has found one of its types in the registry may still call it for as long as one call may take;
    /// calls that are running finish first.
    private void retire(InstalledPlugin plugin) {
        CompletableFuture.delayedExecutor(
                        settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    plugin.types().forEach(type -> type.invoker().shutDown());
                    plugin.close();
                });
    }

    private InstalledPlugin load(PluginFolder.Entry entry) {
        try {
            var loader = PluginClassLoader.of(entry);
            try {
                var providers = PluginJar.cardClasses(loader.copies()).stream()
                        .map(className -> new CardProvider(entry.name(), loader, className))
                        .toList();
                var plugin = start(entry.name(), providers, loader);
                if (!plugin.isRunning()) {
                    plugin.close();
                }
                return plugin;
            } catch (ContractViolationException invalid) {
                loader.close();
                throw invalid;
            }
        } catch (ContractViolationException invalid) {
            return refused(entry.name(), String.valueOf(invalid.getMessage()));
        } catch (IOException unreadable) {
            return refused(entry.name(), "it can't be read");
        }
    }

    private InstalledPlugin start(String from, List<CardProvider> providers, @Nullable PluginClassLoader loader) {
        var types = new LinkedHashMap<String, CardType>();
        var refused = new ArrayList<PluginView>();
        for (var provider : providers) {
            try {
                var type = CardType.start(provider, settings);
                var sameId = Optional.ofNullable(types.get(type.id()))
                        .or(() -> find(type.id()).filter(other -> !other.from().equals(from)))
                        .map(CardType::from)
                        .or(() -> inSomeTenant(type.id(), from));
                if (sameId.isPresent()) {
                    var reason = "the id " + type.id() + " is taken (" + sameId.get() + ")";
                    refused.add(refusal(provider.className(), from, reason));
                } else {
                    types.put(type.id(), type);
                }
            } catch (CardUnavailableException failed) {
                refused.add(refusal(provider.className(), from, failed.reason()));
            }
        }
        return new InstalledPlugin(from, List.copyOf(types.values()), List.copyOf(refused), loader);
    }

    /// A jar must not take away the card that a dealer group has made itself. Built-in types are known when groups
    /// choose their ids. It names no group: all groups' administrators read it.
    private Optional<String> inSomeTenant(String id, String from) {
        return !from.equals(CardProvider.BUILT_IN) && tenantTypes.isPublishedInAnyTenant(id)
                ? Optional.of("a dealer group has published a card type without code with it")
                : Optional.empty();
    }

    private static InstalledPlugin refused(String from, String reason) {
        return new InstalledPlugin(from, List.of(), List.of(refusal(from, from, reason)), null);
    }

    private static PluginView refusal(String name, String from, String reason) {
        LOG.errorf("The plugin %s (%s) is refused: %s", name, from, reason);
        return new PluginView(name, from, PluginView.State.REFUSED, reason);
    }
}
