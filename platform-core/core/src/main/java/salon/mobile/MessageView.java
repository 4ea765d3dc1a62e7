package salon.mobile;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.chat.Message;
import salon.chat.Message.MessageCard;

/// A message as customers read it.
public record MessageView(
        UUID conversation,
        long seq,
        UUID id,
        Instant at,
        From from,
        String text,
        List<String> files,
        @Nullable MessageCard card) {
    public record From(String kind, String name) {}

    public static MessageView of(Message message, String centreName) {
        var seen = message.asCustomersSee(centreName);
        var from = new From(
                seen.from().kind().name().toLowerCase(Locale.ROOT), seen.from().name());
        return new MessageView(
                seen.conversation(), seen.seq(), seen.id(), seen.at(), from, seen.text(), List.of(), seen.card());
    }
}
