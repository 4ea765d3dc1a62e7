package salon.plugin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The plugins that are taken in. One that can't be is left out and named with the reason; the others go on. Readers
/// see whole states only, also while one is being replaced.
final class InstalledPlugins {
    private static final Logger LOG = Logger.getLogger(InstalledPlugins.class);

    private record State(Map<String, InstalledPlugin> byName, Map<String, CardType> byId) {
        static State of(Map<String, InstalledPlugin> byName) {
            var byId = new LinkedHashMap<String, CardType>();
            byName.values().forEach(plugin -> plugin.types().forEach(type -> byId.put(type.id(), type)));
            return new State(Collections.unmodifiableMap(byName), Collections.unmodifiableMap(byId));
        }
    }

    private final PluginSettings settings;
    private volatile State state = State.of(Map.of());

    InstalledPlugins(PluginSettings settings) {
        this.settings = settings;
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

    synchronized void takeBuiltIn() {
        var builtIn = start(CardProvider.BUILT_IN, CardServices.onClassPath(), null);
        put(builtIn);
        LOG.infof("Built-in card types: %s", ids(builtIn));
    }

    /// Takes it in, or replaces what it had brought before. A version that is refused, even in part, replaces none that
    /// runs.
    synchronized void take(PluginPlace place) {
        var old = state.byName().get(place.name());
        var fresh = start(place);
        if (old != null && old.runs() && !fresh.refused().isEmpty()) {
            LOG.errorf("%s goes on in its old version: %s", place.name(), ids(old));
            put(old.withRefused(fresh.refused()));
            fresh.retire(settings);
            return;
        }
        put(fresh);
        LOG.infof("Card types from %s: %s", place.name(), ids(fresh));
        if (old != null) {
            old.retire(settings);
        }
    }

    synchronized void drop(String name) {
        var fewer = new LinkedHashMap<>(state.byName());
        var dropped = fewer.remove(name);
        if (dropped != null) {
            state = State.of(fewer);
            LOG.infof("%s is gone, with %s", name, ids(dropped));
            dropped.retire(settings);
        }
    }

    private void put(InstalledPlugin plugin) {
        var more = new LinkedHashMap<>(state.byName());
        more.put(plugin.from(), plugin);
        state = State.of(more);
    }

    private InstalledPlugin start(PluginPlace place) {
        try {
            var loader = PluginClassLoader.of(place);
            try {
                var sources = PluginFiles.cards(loader.copies()).stream()
                        .map(card -> new CardProvider(place.name(), loader, card))
                        .toList();
                var plugin = start(place.name(), sources, loader);
                if (!plugin.runs()) {
                    plugin.close();
                }
                return plugin;
            } catch (ContractViolationException bad) {
                loader.close();
                throw bad;
            }
        } catch (ContractViolationException bad) {
            return refused(place.name(), String.valueOf(bad.getMessage()));
        } catch (IOException unreadable) {
            return refused(place.name(), "it can't be read");
        }
    }

    private InstalledPlugin start(String from, List<CardProvider> sources, @Nullable PluginClassLoader loader) {
        var types = new LinkedHashMap<String, CardType>();
        var refused = new ArrayList<PluginView>();
        for (var source : sources) {
            try {
                var type = CardType.start(source, settings);
                var first = Optional.ofNullable(types.get(type.id()))
                        .or(() -> find(type.id()).filter(other -> !other.from().equals(from)));
                if (first.isPresent()) {
                    var owner = first.get().from();
                    refused.add(refusal(source.className(), from, "the id " + type.id() + " is taken (" + owner + ")"));
                } else {
                    types.put(type.id(), type);
                }
            } catch (CardUnavailableException bad) {
                refused.add(refusal(source.className(), from, bad.reason()));
            }
        }
        return new InstalledPlugin(from, List.copyOf(types.values()), List.copyOf(refused), loader);
    }

    private static InstalledPlugin refused(String from, String reason) {
        return new InstalledPlugin(from, List.of(), List.of(refusal(from, from, reason)), null);
    }

    private static PluginView refusal(String name, String from, String reason) {
        LOG.errorf("The plugin %s (%s) is refused: %s", name, from, reason);
        return new PluginView(name, from, PluginView.State.REFUSED, reason);
    }

    private static List<String> ids(InstalledPlugin plugin) {
        return plugin.types().stream().map(CardType::id).toList();
    }
}
