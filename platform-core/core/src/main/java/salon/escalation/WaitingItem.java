package salon.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A chat that is not answered, or a request that is new.
///
/// @param topic of the template whose rule holds: `chat`, or the type of the request
/// @param urgent a recipient of its mail was refused for good
/// @param notifiedAt when the managers were mailed last
public record WaitingItem(
        Kind kind,
        UUID id,
        UUID centre,
        String topic,
        Instant waitingSince,
        boolean urgent,
        @Nullable Instant notifiedAt,
        @Nullable Instant acknowledgedAt) {
    public enum Kind {
        CHAT,
        REQUEST
    }

    static final String CHAT_TOPIC = "chat";

    static WaitingItem chat(UUID id, UUID centre, Instant since) {
        return new WaitingItem(Kind.CHAT, id, centre, CHAT_TOPIC, since, false, null, null);
    }

    WaitingItem notified(Instant at) {
        return new WaitingItem(kind, id, centre, topic, waitingSince, false, at, acknowledgedAt);
    }
}
