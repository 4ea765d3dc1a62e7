package salon.client;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class Json {
    private Json() {}

    static String write(Map<String, ? extends @Nullable Object> object) {
        try {
            return JSON.std.asString(object);
        } catch (IOException e) {
            throw new UncheckedIOException("not writable as JSON", e);
        }
    }

    static Map<String, Object> read(String text) {
        try {
            return JSON.std.mapFrom(text);
        } catch (IOException e) {
            throw new UncheckedIOException("the platform sent something that is not JSON", e);
        }
    }
}
