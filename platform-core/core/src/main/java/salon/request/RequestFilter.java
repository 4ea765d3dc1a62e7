package salon.request;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.request.Request.State;
import salon.text.TextRules;

/// Which requests of a centre a list shows.
///
/// @param state null for all
/// @param assignee null for requests of any assignee and of none
/// @param query words that the request or its customer must have, in any word form; blank for all requests
public record RequestFilter(
        UUID centre,
        String type,
        @Nullable State state,
        @Nullable UUID assignee,
        String query) {
    public static final int MAX_LENGTH = 200;

    public RequestFilter {
        query = TextRules.line(query)
                .codePoints()
                .filter(TextRules::isStorable)
                .limit(MAX_LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
    }

    public static RequestFilter all(UUID centre, String type) {
        return new RequestFilter(centre, type, null, null, "");
    }
}
