package salon.panel.requests;

import jakarta.ws.rs.BadRequestException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.request.Request.State;
import salon.request.RequestFilter;

/// The filter and search of a list as they stand in its URL, so that a list can be bookmarked and shared.
///
/// @param words the search terms
/// @param encryptedWords the search terms as the URL has them, see [SearchTermCipher]
record RequestListQuery(@Nullable State state, boolean mine, String words, String encryptedWords) {
    /// An option of the state filter.
    record Choice(State state, String key, boolean chosen) {}

    static RequestListQuery of(@Nullable String state, @Nullable String mine, String words, String encryptedWords) {
        return new RequestListQuery(state(state), "yes".equals(mine), words, encryptedWords);
    }

    RequestFilter filter(UUID centre, String type, UUID member) {
        return new RequestFilter(centre, type, state, mine ? member : null, words);
    }

    public boolean isFiltered() {
        return state != null || mine || !words.isEmpty();
    }

    public List<Choice> choices() {
        return List.of(State.values()).stream()
                .map(one -> new Choice(one, key(one), one == state))
                .toList();
    }

    /// The query string of the URL with its question mark; empty without a filter.
    public String query() {
        return query("");
    }

    /// @param after the key of the last row of the page before
    public String query(String after) {
        var parts = new ArrayList<String>();
        if (state != null) {
            parts.add("state=" + key(state));
        }
        if (mine) {
            parts.add("mine=yes");
        }
        if (!encryptedWords.isEmpty()) {
            parts.add("q=" + encryptedWords);
        }
        if (!after.isEmpty()) {
            parts.add("after=" + URLEncoder.encode(after, StandardCharsets.UTF_8));
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    static String key(State state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable State state(@Nullable String key) {
        if (key == null || key.isEmpty()) {
            return null;
        }
        return List.of(State.values()).stream()
                .filter(one -> key(one).equals(key))
                .findFirst()
                .orElseThrow(BadRequestException::new);
    }
}
