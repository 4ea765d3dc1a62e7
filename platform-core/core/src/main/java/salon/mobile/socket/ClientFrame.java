package salon.mobile.socket;

import java.util.Map;
import java.util.UUID;
import salon.http.ProblemException;
import salon.mobile.JsonReader.Fields;

/// What apps send over WebSocket v1.
sealed interface ClientFrame {
    record Post(UUID id, UUID conversation, String text) implements ClientFrame {}

    record Got(UUID conversation, long upTo) implements ClientFrame {}

    record Seen(UUID conversation, long upTo) implements ClientFrame {}

    record Typing(UUID conversation) implements ClientFrame {}

    record Sync(Map<UUID, Long> after) implements ClientFrame {}

    /// @throws ProblemException if it is not a frame of this protocol
    static ClientFrame of(Fields fields) {
        var type = fields.text("type");
        return switch (type) {
            case "post" -> post(fields);
            case "got" -> new Got(fields.id("conversation"), fields.number("upTo"));
            case "seen" -> new Seen(fields.id("conversation"), fields.number("upTo"));
            case "typing" -> new Typing(fields.id("conversation"));
            case "sync" -> new Sync(fields.numbers("after"));
            default -> throw ProblemException.badRequest("There is no frame of this type.");
        };
    }

    private static Post post(Fields fields) {
        fields.requireNoFiles();
        return new Post(fields.id("id"), fields.id("conversation"), fields.text("text"));
    }
}
