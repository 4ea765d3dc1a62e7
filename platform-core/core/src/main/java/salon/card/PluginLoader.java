package salon.card;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/// The classes of one jar.
final class PluginLoader extends URLClassLoader {
    static {
        registerAsParallelCapable();
    }

    PluginLoader(Path jar) throws MalformedURLException {
        super(jar.getFileName().toString(), new URL[] {jar.toUri().toURL()}, new ContractLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (ContractLoader.owns(name)) {
            throw new ClassNotFoundException(name + " is not the plugin's to bring");
        }
        return super.findClass(name);
    }
}
