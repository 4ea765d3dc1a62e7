package salon.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The folder of plugins, looked at again and again. What is still being written is not told before it looks the same
/// twice. Not for several threads.
final class PluginFolder {
    private static final Logger LOG = Logger.getLogger(PluginFolder.class);

    /// Something that is to be done about a plugin.
    sealed interface Change {
        record Gone(String name) implements Change {}

        record There(PluginPlace place) implements Change {}
    }

    private record Look(PluginPlace place, List<PluginPlace.Mark> marks) {
        Change there() {
            return new Change.There(place);
        }
    }

    private final Path folder;
    private final Map<String, Look> told = new LinkedHashMap<>();
    private Map<String, Look> before = Map.of();

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    /// All that is there, without waiting for a second look.
    List<Change> all() {
        before = look();
        told.putAll(before);
        return told.values().stream().map(Look::there).toList();
    }

    /// What has changed and now stands still; first what is gone, as it makes room for others.
    List<Change> changes() {
        var now = look();
        var still = Stream.concat(told.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(now.get(name), told.get(name)))
                .filter(name -> Objects.equals(now.get(name), before.get(name)))
                .toList();
        before = now;
        var gone = still.stream().filter(name -> !now.containsKey(name)).toList();
        gone.forEach(told::remove);
        var there = still.stream().filter(now::containsKey).map(now::get).toList();
        there.forEach(one -> told.put(one.place().name(), one));
        return Stream.concat(
                        gone.stream().<Change>map(Change.Gone::new),
                        there.stream().map(Look::there))
                .toList();
    }

    /// Tells it once more.
    void forget(String name) {
        told.remove(name);
    }

    private Map<String, Look> look() {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try {
            var looks = new LinkedHashMap<String, Look>();
            for (var place : PluginPlace.in(folder)) {
                looks.put(place.name(), new Look(place, place.marks()));
            }
            return looks;
        } catch (IOException e) {
            // Also when a file goes away meanwhile; the next look shows it.
            LOG.warnf("The plugins in %s can't be listed: %s", folder, e);
            return before;
        }
    }
}
