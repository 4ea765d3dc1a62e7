package salon.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// How much a built-in card type is to write: its Java lines and files without tests.
record Sizes(List<Size> all) {
    record Size(String name, long lines, long files) {
        @Override
        public String toString() {
            return name + ", " + lines + " lines of Java, " + files + " files";
        }
    }

    /// What every plugin has, and the generator of plugins has not.
    private static final String SERVICE = "src/main/resources/META-INF/services/salon.spi.ServiceCard";

    /// @param folder with one folder a plugin
    static Sizes of(Path folder) throws IOException {
        try (var plugins = Files.list(folder)) {
            return new Sizes(plugins.filter(plugin -> Files.exists(plugin.resolve(SERVICE)))
                    .map(Sizes::size)
                    .sorted(Comparator.comparingLong(Size::lines))
                    .toList());
        }
    }

    private static Size size(Path plugin) {
        try (var files = Files.walk(plugin.resolve("src/main"))) {
            var all = files.filter(Files::isRegularFile).toList();
            var lines = 0L;
            for (var file : all) {
                lines += file.toString().endsWith(".java")
                        ? Files.readAllLines(file).size()
                        : 0;
            }
            return new Size(plugin.getFileName().toString(), lines, all.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%d built-in plugins; smallest: %s; median: %s; largest: %s"
                .formatted(all.size(), all.getFirst(), all.get(all.size() / 2), all.getLast());
    }
}
