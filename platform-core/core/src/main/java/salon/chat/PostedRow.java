package salon.chat;

import java.time.Instant;
import java.util.UUID;

/// What `post_message` answers; beyond the outcome only filled in for a known conversation.
record PostedRow(
        Outcome outcome,
        long seq,
        Instant at,
        UUID customer,
        UUID centre,
        String centreName,
        int unread,
        boolean restored) {
    enum Outcome {
        POSTED,
        REPEATED,
        CONFLICT,
        UNKNOWN
    }
}
