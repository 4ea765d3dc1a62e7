package salon.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One message; `seq` counts 1, 2, 3… within its conversation, without holes.
public record Message(
        UUID conversation,
        long seq,
        UUID id,
        Instant at,
        Author from,
        String text,
        @Nullable MessageCard card) {
    /// What a message keeps of its service card, so that it stays readable when the plugin is gone.
    public record MessageCard(UUID id, String type, String title, String summary) {}

    public Message asCustomersSee(String centre) {
        return new Message(conversation, seq, id, at, from.asCustomersSee(centre), text, card);
    }
}
