package salon.handover;

import com.fasterxml.jackson.core.type.TypeReference;
import org.jspecify.annotations.Nullable;
import salon.persistence.Json;

/// What the other side calls the request: `{"reference": "4711"}` in its answer. Anything else is no reference, and no
/// fault either.
final class WebhookReference {
    private static final int LONGEST = 100;

    private record Answer(@Nullable Object reference) {}

    private WebhookReference() {}

    static String of(String body, Json json) {
        if (!body.stripLeading().startsWith("{")) {
            return "";
        }
        try {
            var given = json.read(body, new TypeReference<Answer>() {}).reference();
            return given instanceof String || given instanceof Number ? shown(given.toString()) : "";
        } catch (IllegalStateException unreadable) {
            return "";
        }
    }

    private static String shown(String reference) {
        var line = reference.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ").strip();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST));
    }
}
