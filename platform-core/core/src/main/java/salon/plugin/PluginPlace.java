package salon.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/// One plugin in the folder of plugins: a jar, or a folder whose jars belong together. `name` tells them apart: that of
/// a folder ends with a slash.
record PluginPlace(String name, List<Path> jars) {
    /// A file as it was when somebody looked: one that is still being written looks different the next time.
    record Mark(String file, long size, FileTime changed) {}

    /// What lies in the folder, in the order of names. Folders without a jar are nobody's plugin.
    static List<PluginPlace> in(Path folder) throws IOException {
        var places = new ArrayList<PluginPlace>();
        for (var path : sorted(folder)) {
            var name = path.getFileName().toString();
            if (Files.isDirectory(path)) {
                var jars = sorted(path).stream().filter(PluginPlace::isJar).toList();
                if (!jars.isEmpty()) {
                    places.add(new PluginPlace(name + "/", jars));
                }
            } else if (isJar(path)) {
                places.add(new PluginPlace(name, List.of(path)));
            }
        }
        return places;
    }

    List<Mark> marks() throws IOException {
        var marks = new ArrayList<Mark>();
        for (var jar : jars) {
            marks.add(new Mark(jar.getFileName().toString(), Files.size(jar), Files.getLastModifiedTime(jar)));
        }
        return marks;
    }

    private static List<Path> sorted(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    private static boolean isJar(Path path) {
        return path.toString().endsWith(".jar") && Files.isRegularFile(path);
    }
}
