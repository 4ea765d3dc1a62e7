package salon.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import salon.spi.ServiceCard;

/// A class that a service file names as a card. Service files are read here and not by [java.util.ServiceLoader], so
/// that one broken line concerns one card and has a reason.
///
/// @param from the name of its jar, or [#BUILT_IN]
record CardProvider(String from, ClassLoader loader, String className) {
    static final String BUILT_IN = "built in";
    static final String SERVICE_FILE = "META-INF/services/" + ServiceCard.class.getName();
    private static final int MAX_FILE_BYTES = 64 * 1024;

    /// Those on the class path.
    static List<CardProvider> builtIn() {
        var loader = Thread.currentThread().getContextClassLoader();
        try {
            return Collections.list(loader.getResources(SERVICE_FILE)).stream()
                    .flatMap(file -> {
                        try (var stream = file.openStream()) {
                            return classNames(stream).stream();
                        } catch (IOException e) {
                            throw new UncheckedIOException("cannot read " + file, e);
                        }
                    })
                    .distinct()
                    .map(name -> new CardProvider(BUILT_IN, loader, name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot look for " + SERVICE_FILE, e);
        }
    }

    static List<String> classNames(InputStream serviceFile) throws IOException {
        return new String(serviceFile.readNBytes(MAX_FILE_BYTES), StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /// Loads the class and creates the card: the plugin's code runs here.
    ServiceCard instantiate() throws Exception {
        try {
            var type = Class.forName(className, true, loader);
            if (!ServiceCard.class.isAssignableFrom(type)) {
                throw new ContractViolationException("the class is no ServiceCard");
            }
            return (ServiceCard) type.getConstructor().newInstance();
        } catch (ClassNotFoundException absent) {
            throw new ContractViolationException("there is no such class");
        } catch (NoSuchMethodException absent) {
            throw new ContractViolationException("the class has no public constructor without parameters");
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw failed.getCause() instanceof Exception thrown ? thrown : failed;
        }
    }

    @Override
    public String toString() {
        return className + " (" + from + ")";
    }
}
