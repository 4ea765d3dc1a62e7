package salon.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The classes of one plugin. It works on copies: a jar that is overwritten in the folder would break the plugin that
/// runs from it.
final class PluginClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<Path> copies;

    private PluginClassLoader(String name, List<Path> copies, URL[] addresses) {
        super(name, addresses, new ContractLoader());
        this.copies = copies;
    }

    static PluginClassLoader of(PluginPlace place) throws IOException {
        var folder = Files.createTempDirectory("salon-plugin-");
        folder.toFile().deleteOnExit();
        var copies = new ArrayList<Path>();
        var addresses = new ArrayList<URL>();
        for (var jar : place.jars()) {
            var copy = folder.resolve(jar.getFileName().toString());
            copy.toFile().deleteOnExit();
            Files.copy(jar, copy);
            copies.add(copy);
            addresses.add(copy.toUri().toURL());
        }
        return new PluginClassLoader(place.name(), copies, addresses.toArray(URL[]::new));
    }

    List<Path> copies() {
        return copies;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (ContractLoader.owns(name)) {
            throw new ClassNotFoundException(name + " is not the plugin's to bring");
        }
        return super.findClass(name);
    }

    @Override
    public void close() throws IOException {
        super.close();
        for (var copy : copies) {
            Files.deleteIfExists(copy);
        }
        Files.deleteIfExists(copies.getFirst().getParent());
    }
}
