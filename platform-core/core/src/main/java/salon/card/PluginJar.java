package salon.card;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import salon.spi.ServiceCard;

/// A jar that a dealer has put into the folder.
final class PluginJar {
    /// The attribute in its manifest that names the version of the contract it was built against.
    static final String CONTRACT = "Salon-Contract";

    private PluginJar() {}

    /// The cards it brings; none of its code runs yet.
    ///
    /// @throws BadResult with the reason why it can't be taken in
    static List<CardSource> open(Path file) {
        try (var jar = new JarFile(file.toFile())) {
            var manifest = jar.getManifest();
            checkManifest(manifest == null ? new Attributes() : manifest.getMainAttributes());
            var entry = jar.getEntry(CardServices.FILE);
            if (entry == null) {
                throw new BadResult("it has no " + CardServices.FILE);
            }
            var names = CardServices.names(jar.getInputStream(entry));
            if (names.isEmpty()) {
                throw new BadResult(CardServices.FILE + " names no class");
            }
            var loader = new PluginLoader(file.toAbsolutePath());
            return names.stream()
                    .map(name -> new CardSource(file.getFileName().toString(), loader, name))
                    .toList();
        } catch (IOException | SecurityException e) {
            throw new BadResult("it can't be read as a jar");
        }
    }

    private static void checkManifest(Attributes manifest) {
        var ours = Integer.toString(ServiceCard.CONTRACT);
        var theirs = manifest.getValue(CONTRACT);
        if (theirs == null) {
            throw new BadResult("its manifest lacks " + CONTRACT + ": " + ours);
        }
        if (!theirs.strip().equals(ours)) {
            throw new BadResult("it was built against contract version "
                    + theirs.substring(0, Math.min(theirs.length(), 20)) + ", this platform has " + ours);
        }
        // It would pull in other jars, also other plugins.
        if (manifest.getValue(Attributes.Name.CLASS_PATH) != null) {
            throw new BadResult("its manifest has a Class-Path; shade what it needs");
        }
    }
}
