package salon.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.text.TextRules;

/// A message to post. `id` is the writer's own (UUID) and makes repeating harmless.
public record NewMessage(
        UUID conversation,
        UUID id,
        Writer writer,
        String text,
        @Nullable MessageCard card) {
    static final int MAX_LENGTH = 4_000;
    /// Fillers of Hangul, the empty Braille pattern, the combining grapheme joiner, and variation selectors.
    private static final String EMPTY_LETTERS =
            "\u115F\u1160\u3164\uFFA0\u2800\u034F" + "\uFE00\uFE01\uFE02\uFE0E\uFE0F";

    public NewMessage(UUID conversation, UUID id, Writer writer, String text) {
        this(conversation, id, writer, text, null);
    }

    /// @return whether PostgreSQL can store the text, and it has 1 to 4,000 code points, one of them visible; with a
    ///     card it may be empty
    boolean isWellFormed() {
        return TextRules.isValid(text, MAX_LENGTH)
                && (card != null || !text.codePoints().allMatch(NewMessage::isInvisible));
    }

    /// White space, control and format characters, and letters without a glyph.
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
}
