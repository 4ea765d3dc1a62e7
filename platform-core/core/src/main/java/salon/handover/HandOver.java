package salon.handover;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request on its way to one other system.
///
/// @param channel where it goes: `adf:<id>`, `webhook:<id>`, `plugin`
/// @param label the same for people: a mail address, a host, or the title of the card type that hands over itself
/// @param round counts how often someone has asked for another try
/// @param attempts all tries so far
/// @param nextTryAt when it is tried again; null: now, or never
/// @param why of the last try that failed
/// @param reference what the other side calls the request, empty if it does not say
public record HandOver(
        UUID request,
        String channel,
        String label,
        State state,
        int round,
        int tries,
        int attempts,
        @Nullable Instant nextTryAt,
        @Nullable FailureReason why,
        String reference,
        Instant changedAt) {
    public enum State {
        WAITING,
        DONE,
        FAILED
    }
}
