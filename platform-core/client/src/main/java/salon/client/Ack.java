package salon.client;

import java.time.Instant;
import java.util.UUID;

/// The message is stored under this number.
public record Ack(UUID id, UUID conversation, long seq, Instant at) {
    static Ack of(Frame frame) {
        return new Ack(
                UUID.fromString(frame.text("id")),
                UUID.fromString(frame.text("conversation")),
                frame.number("seq"),
                Instant.parse(frame.text("at")));
    }
}
