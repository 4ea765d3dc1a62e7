package salon.chat;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Message.MessageCard;
import salon.text.TextRules;

/// A message to post. `id` is the writer's own (UUID) and makes repeating harmless.
public record NewMessage(
        UUID conversation,
        UUID id,
        Writer writer,
        String text,
        @Nullable MessageCard card) {
    public static final int MAX_LENGTH = 4_000;

    public NewMessage(UUID conversation, UUID id, Writer writer, String text) {
        this(conversation, id, writer, text, null);
    }

    /// @return whether PostgreSQL can store the text, and it has 1 to 4,000 code points, one of them visible; with a
    ///     card it may be empty
    boolean isWellFormed() {
        return TextRules.isValid(text, MAX_LENGTH) && (card != null || !TextRules.isBlank(text));
    }
}
