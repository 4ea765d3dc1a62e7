package salon.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.request.Request.State;

/// Which requests of a centre a list shows.
///
/// @param state null for all
/// @param takenBy the colleague whose they are; null for anyone's and nobody's
/// @param words what the request or its customer must have, in any form; blank for anything
public record RequestFilter(
        UUID centre,
        String type,
        @Nullable State state,
        @Nullable UUID takenBy,
        String words) {
    public static final int LONGEST = 200;

    public RequestFilter {
        words = words.codePoints()
                .filter(TextRules::isStorable)
                .limit(LONGEST)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    public static RequestFilter all(UUID centre, String type) {
        return new RequestFilter(centre, type, null, null, "");
    }
}
