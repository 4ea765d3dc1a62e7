package salon.panel.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The text that a new type begins with.
final class Examples {
    static final String START = read();

    private Examples() {}

    private static String read() {
        var file = "/salon/panel/definitions/start.yaml";
        try (var stream = Objects.requireNonNull(Examples.class.getResourceAsStream(file))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + file, failure);
        }
    }
}
