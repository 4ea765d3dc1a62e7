package salon.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.spi.ServiceCard;

/// A jar of a plugin, read before any of its code runs.
///
/// @param cards the names of its card classes; null when it is a library
record PluginJar(String file, Attributes manifest, @Nullable List<String> cards) {
    /// The attribute in its manifest that names the version of the contract it was built against.
    static final String CONTRACT = "Salon-Contract";

    /// The names of the card classes of one plugin.
    ///
    /// @param jars one plugin jar, or a plugin jar with its libraries
    /// @throws ContractViolationException with the reason why the plugin can't be loaded
    static List<String> cardClasses(List<Path> jars) {
        if (jars.size() == 1) {
            return read(jars.getFirst()).validCards();
        }
        var plugins = jars.stream()
                .map(jar -> named(jar.getFileName().toString(), () -> read(jar)))
                .filter(jar -> !jar.isLibrary())
                .toList();
        if (plugins.isEmpty()) {
            throw new ContractViolationException("none of its jars has " + CardProvider.SERVICE_FILE);
        }
        if (plugins.size() > 1) {
            throw new ContractViolationException("more than one of its jars has " + CardProvider.SERVICE_FILE + ": "
                    + plugins.stream().map(PluginJar::file).collect(Collectors.joining(", ")));
        }
        return named(plugins.getFirst().file(), plugins.getFirst()::validCards);
    }

    private static <T> T named(String file, Supplier<T> work) {
        try {
            return work.get();
        } catch (ContractViolationException invalid) {
            throw new ContractViolationException(file + ": " + invalid.getMessage());
        }
    }

    private static PluginJar read(Path path) {
        try (var jar = new JarFile(path.toFile())) {
            var manifest = jar.getManifest();
            var services = jar.getEntry(CardProvider.SERVICE_FILE);
            var read = new PluginJar(
                    path.getFileName().toString(),
                    manifest == null ? new Attributes() : manifest.getMainAttributes(),
                    services == null ? null : CardProvider.classNames(jar.getInputStream(services)));
            // The class path could name other plugins.
            if (read.manifest.getValue(Attributes.Name.CLASS_PATH) != null) {
                throw new ContractViolationException(
                        "its manifest has a Class-Path; shade what it needs, or bring a folder of jars");
            }
            return read;
        } catch (IOException | SecurityException e) {
            throw new ContractViolationException("it can't be read as a jar");
        }
    }

    private boolean isLibrary() {
        return cards == null;
    }

    private List<String> validCards() {
        checkContract();
        if (cards == null) {
            throw new ContractViolationException("it has no " + CardProvider.SERVICE_FILE);
        }
        if (cards.isEmpty()) {
            throw new ContractViolationException(CardProvider.SERVICE_FILE + " names no class");
        }
        return cards;
    }

    private void checkContract() {
        var ours = Integer.toString(ServiceCard.CONTRACT);
        var theirs = manifest.getValue(CONTRACT);
        if (theirs == null) {
            throw new ContractViolationException("its manifest lacks " + CONTRACT + ": " + ours);
        }
        if (!theirs.strip().equals(ours)) {
            throw new ContractViolationException("it was built against contract version "
                    + theirs.substring(0, Math.min(theirs.length(), 20)) + ", this platform has " + ours);
        }
    }
}
