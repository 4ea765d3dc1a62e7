package salon.panel.chat;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.StaffPosts.Attachment;

/// What a browser has sent of the form. Fields of the card are named `card.` and their name.
record Sent(UUID id, String text, String card, Map<String, String> values, boolean onlyFields) {
    static final String FIELD = "card.";

    static Sent of(MultivaluedMap<String, String> form) {
        var values = new LinkedHashMap<String, String>();
        form.forEach((name, given) -> {
            if (name.startsWith(FIELD) && !given.isEmpty()) {
                values.put(name.substring(FIELD.length()), lines(given.getFirst()));
            }
        });
        return new Sent(
                id(form.getFirst("form")),
                lines(orEmpty(form.getFirst("text"))),
                orEmpty(form.getFirst("card")),
                values,
                "fields".equals(form.getFirst("do")));
    }

    static Sent nothing(String card) {
        return new Sent(UUID.randomUUID(), "", card, Map.of(), true);
    }

    Sent withFreshId() {
        return new Sent(UUID.randomUUID(), text, card, values, onlyFields);
    }

    @Nullable
    Attachment attachment() {
        return card.isEmpty() ? null : new Attachment(card, values);
    }

    private static UUID id(@Nullable String written) {
        try {
            return UUID.fromString(orEmpty(written));
        } catch (IllegalArgumentException malformed) {
            throw new BadRequestException(malformed);
        }
    }

    /// Forms end their lines with CRLF.
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
