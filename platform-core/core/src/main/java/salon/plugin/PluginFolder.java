package salon.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/// The folder of plugins, polled for changes. A change is reported once two polls in a row have seen the same files, so
/// that no half-written jar is loaded. Not thread-safe.
final class PluginFolder {
    private static final Logger LOG = Logger.getLogger(PluginFolder.class);

    /// What has to be loaded or unloaded.
    sealed interface Change {
        record Removed(String name) implements Change {}

        record Present(Entry entry) implements Change {}
    }

    /// One plugin in the folder.
    ///
    /// @param name of its jar; of a folder of jars that belong together: with a slash at the end
    record Entry(String name, List<Path> jars) {}

    private record FileState(String file, long bytes, FileTime modified) {}

    private record EntryState(Entry entry, List<FileState> files) {}

    private final Path folder;
    private final Map<String, EntryState> reported = new LinkedHashMap<>();
    private Map<String, EntryState> lastSeen = Map.of();

    PluginFolder(Path folder) {
        this.folder = folder;
    }

    /// All plugins that are there now; it does not wait for a second poll.
    List<Change> all() {
        lastSeen = scan();
        reported.putAll(lastSeen);
        return reported.values().stream().map(PluginFolder::present).toList();
    }

    /// The changes since the last report: removed plugins first, as they may free an id for others.
    List<Change> poll() {
        var now = scan();
        var stable = Stream.concat(reported.keySet().stream(), now.keySet().stream())
                .distinct()
                .filter(name -> !Objects.equals(now.get(name), reported.get(name)))
                .filter(name -> Objects.equals(now.get(name), lastSeen.get(name)))
                .toList();
        lastSeen = now;
        var removed = stable.stream().filter(name -> !now.containsKey(name)).toList();
        removed.forEach(reported::remove);
        var present = stable.stream().filter(now::containsKey).map(now::get).toList();
        present.forEach(state -> reported.put(state.entry().name(), state));
        return Stream.concat(
                        removed.stream().<Change>map(Change.Removed::new),
                        present.stream().map(PluginFolder::present))
                .toList();
    }

    /// Makes the next poll report this plugin once more.
    void forget(String name) {
        reported.remove(name);
    }

    private static Change present(EntryState state) {
        return new Change.Present(state.entry());
    }

    private Map<String, EntryState> scan() {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try {
            var states = new LinkedHashMap<String, EntryState>();
            for (var entry : entries()) {
                states.put(entry.name(), new EntryState(entry, fileStates(entry)));
            }
            return states;
        } catch (IOException e) {
            // Also when a file is deleted meanwhile; the next poll sees it.
            LOG.warnf("The plugins in %s can't be listed: %s", folder, e);
            return lastSeen;
        }
    }

    /// By name. Folders without a jar are no plugins.
    private List<Entry> entries() throws IOException {
        var entries = new ArrayList<Entry>();
        for (var path : sorted(folder)) {
            var name = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                var jars = sorted(path).stream().filter(PluginFolder::isJar).toList();
                if (!jars.isEmpty()) {
                    entries.add(new Entry(name + "/", jars));
                }
            } else if (isJar(path)) {
                entries.add(new Entry(name, List.of(path)));
            }
        }
        return entries;
    }

    private static List<FileState> fileStates(Entry entry) throws IOException {
        var states = new ArrayList<FileState>();
        for (var jar : entry.jars()) {
            states.add(new FileState(jar.getFileName().toString(), Files.size(jar), Files.getLastModifiedTime(jar)));
        }
        return states;
    }

    private static List<Path> sorted(Path directory) throws IOException {
        try (var paths = Files.list(directory)) {
            return paths.sorted().toList();
        }
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(".jar") && Files.isRegularFile(path);
    }
}
