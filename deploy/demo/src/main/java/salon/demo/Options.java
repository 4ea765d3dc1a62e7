package salon.demo;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Options of the caller, as a system property (`salon.demo.home`) or in the environment (`SALON_DEMO_HOME`).
record Options(Lookup properties, Lookup environment) {
    interface Lookup {
        @Nullable
        String get(String name);
    }

    static Options ofThisProcess() {
        return new Options(System::getProperty, System::getenv);
    }

    Optional<String> text(String name) {
        return given(properties, name).or(() -> given(environment, environmentName(name)));
    }

    int port(String name, int usual) {
        var given = text(name);
        if (given.isEmpty()) {
            return usual;
        }
        if (given.get().matches("\\d{1,5}")) {
            var port = Integer.parseInt(given.get());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        }
        throw new CannotStartException(
                "%s is not a port: %s. Give a number from 1 to 65535.".formatted(name, given.get()));
    }

    private static String environmentName(String property) {
        return property.replace('.', '_').toUpperCase(Locale.ROOT);
    }

    /// Maven passes an empty value for a property that is not set.
    private static Optional<String> given(Lookup lookup, String name) {
        return Optional.ofNullable(lookup.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
