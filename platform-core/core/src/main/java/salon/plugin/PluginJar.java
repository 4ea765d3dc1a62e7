package salon.plugin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;
import salon.spi.ServiceCard;

/// A jar of a plugin, read before any of its code runs.
///
/// @param cards the classes of its cards; null when it is a library
record PluginJar(String file, Attributes manifest, @Nullable List<String> cards) {
    /// The attribute in its manifest that names the version of the contract it was built against.
    static final String CONTRACT = "Salon-Contract";

    /// @throws ContractViolationException when it is none, or would pull in other jars
    static PluginJar read(Path path) {
        try (var jar = new JarFile(path.toFile())) {
            var manifest = jar.getManifest();
            var services = jar.getEntry(CardServices.FILE);
            var read = new PluginJar(
                    path.getFileName().toString(),
                    manifest == null ? new Attributes() : manifest.getMainAttributes(),
                    services == null ? null : CardServices.names(jar.getInputStream(services)));
            // Also other plugins.
            if (read.manifest.getValue(Attributes.Name.CLASS_PATH) != null) {
                throw new ContractViolationException(
                        "its manifest has a Class-Path; shade what it needs, or bring a folder of jars");
            }
            return read;
        } catch (IOException | SecurityException e) {
            throw new ContractViolationException("it can't be read as a jar");
        }
    }

    boolean isLibrary() {
        return cards == null;
    }

    /// @throws ContractViolationException when it is no plugin for this platform
    List<String> soundCards() {
        checkContract();
        if (cards == null) {
            throw new ContractViolationException("it has no " + CardServices.FILE);
        }
        if (cards.isEmpty()) {
            throw new ContractViolationException(CardServices.FILE + " names no class");
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
