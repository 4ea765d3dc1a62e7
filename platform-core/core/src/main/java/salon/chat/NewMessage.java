package salon.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A message to post. `id` is the writer's own (UUID) and makes repeating harmless.
public record NewMessage(
        UUID conversation,
        UUID id,
        Writer writer,
        String text,
        @Nullable MessageCard card) {
    static final int LONGEST = 4_000;
    /// Fillers of Hangul, the empty Braille pattern, the grapheme joiner, and selectors of a variation of nothing.
    private static final String EMPTY_LETTERS =
            "\u115F\u1160\u3164\uFFA0\u2800\u034F" + "\uFE00\uFE01\uFE02\uFE0E\uFE0F";

    public NewMessage(UUID conversation, UUID id, Writer writer, String text) {
        this(conversation, id, writer, text, null);
    }

    /// @return whether the text has 1 to 4,000 code points, one of them visible (a card may stand alone), that a
    ///     database can keep: no U+0000 and no half of a surrogate pair
    boolean isWellFormed() {
        var length = text.codePointCount(0, text.length());
        return length <= LONGEST
                && (card != null || !text.codePoints().allMatch(NewMessage::isInvisible))
                && text.codePoints().noneMatch(NewMessage::isUnstorable);
    }

    /// White space, what only steers how others are shown, and letters that are empty.
    private static boolean isInvisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> EMPTY_LETTERS.indexOf(point) >= 0;
        };
    }

    private static boolean isUnstorable(int point) {
        return point == 0 || Character.getType(point) == Character.SURROGATE;
    }
}
