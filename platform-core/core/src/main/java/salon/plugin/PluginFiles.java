package salon.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// Which classes of a plugin's jars are its cards; none of its code runs yet.
final class PluginFiles {
    private PluginFiles() {}

    /// @throws ContractViolationException with the reason why it can't be taken in
    static List<String> cards(List<Path> jars) {
        if (jars.size() == 1) {
            return PluginJar.read(jars.getFirst()).soundCards();
        }
        var own = jars.stream()
                .map(PluginFiles::readNamed)
                .filter(jar -> !jar.isLibrary())
                .toList();
        if (own.isEmpty()) {
            throw new ContractViolationException("none of its jars has " + CardServices.FILE);
        }
        if (own.size() > 1) {
            throw new ContractViolationException("more than one of its jars has " + CardServices.FILE + ": "
                    + own.stream().map(PluginJar::file).collect(Collectors.joining(", ")));
        }
        return named(own.getFirst().file(), own.getFirst()::soundCards);
    }

    private static PluginJar readNamed(Path jar) {
        return named(jar.getFileName().toString(), () -> PluginJar.read(jar));
    }

    private static <T> T named(String file, Supplier<T> work) {
        try {
            return work.get();
        } catch (ContractViolationException bad) {
            throw new ContractViolationException(file + ": " + bad.getMessage());
        }
    }
}
