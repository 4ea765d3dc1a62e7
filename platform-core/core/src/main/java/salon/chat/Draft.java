package salon.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message to post. `id` is the writer's own (UUID) and makes repeating harmless.
public record Draft(
        UUID conversation,
        UUID id,
        Writer writer,
        String text,
        @Nullable CardLine card) {
    static final int LONGEST = 4_000;

    public Draft(UUID conversation, UUID id, Writer writer, String text) {
        this(conversation, id, writer, text, null);
    }

    /// @return whether the text has 1 to 4,000 code points (a card may stand alone) that a database can keep: no
    ///     U+0000
    ///     and no half of a surrogate pair
    boolean isWellFormed() {
        var length = text.codePointCount(0, text.length());
        return length <= LONGEST
                && (card != null || !text.isBlank())
                && text.codePoints().noneMatch(Draft::isUnstorable);
    }

    private static boolean isUnstorable(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
