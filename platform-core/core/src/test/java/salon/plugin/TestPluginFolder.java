package salon.plugin;

import static salon.Patience.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.Given;

/// The plugin folder of the platform under test.
@ApplicationScoped
public class TestPluginFolder {

    private final CardTypes types;
    private final Given given;
    private final Path folder;

    TestPluginFolder(CardTypes types, Given given, @ConfigProperty(name = "salon.plugins.folder") Path folder) {
        this.types = types;
        this.given = given;
        this.folder = folder;
    }

    /// Puts the jar there and waits until its card type is in the registry, in this version.
    public void put(PluginJarBuilder jar, String type, int version) {
        jar.into(folder);
        await().until(() ->
                found(type).filter(found -> found.version() == version).isPresent());
    }

    public void remove(String type) {
        try {
            Files.deleteIfExists(folder.resolve(type + ".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await().until(() -> found(type).isEmpty());
    }

    /// Within a tenant: a type of no plugin is looked up among those that the tenant has defined.
    private Optional<CardTypeView> found(String type) {
        return given.in("aurora", () -> types.view(type, Locale.ENGLISH));
    }
}
