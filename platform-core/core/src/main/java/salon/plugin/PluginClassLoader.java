package salon.plugin;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import salon.spi.ServiceCard;

/// The classes of one plugin. Its parent shows the JDK and the contract only. It works on copies: a jar that is
/// overwritten in the folder would break the plugin that runs from it.
final class PluginClassLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    private final List<Path> copies;

    private PluginClassLoader(String name, List<Path> copies, URL[] urls) {
        super(name, urls, new ContractClassLoader());
        this.copies = copies;
    }

    static PluginClassLoader of(PluginFolder.Entry plugin) throws IOException {
        var folder = Files.createTempDirectory("salon-plugin-");
        folder.toFile().deleteOnExit();
        var copies = new ArrayList<Path>();
        var urls = new ArrayList<URL>();
        for (var jar : plugin.jars()) {
            var copy = folder.resolve(jar.getFileName().toString());
            copy.toFile().deleteOnExit();
            Files.copy(jar, copy);
            copies.add(copy);
            urls.add(copy.toUri().toURL());
        }
        return new PluginClassLoader(plugin.name(), copies, urls.toArray(URL[]::new));
    }

    List<Path> copies() {
        return copies;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (isOfContract(name)) {
            throw new ClassNotFoundException(name + " belongs to the contract: a plugin can't bring its own");
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

    private static boolean isOfContract(String className) {
        return className.startsWith("salon.spi.") || className.startsWith("org.jspecify.");
    }

    private static final class ContractClassLoader extends ClassLoader {
        static {
            registerAsParallelCapable();
        }

        ContractClassLoader() {
            super("salon-contract", ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (!isOfContract(name)) {
                throw new ClassNotFoundException(name);
            }
            return ServiceCard.class.getClassLoader().loadClass(name);
        }
    }
}
