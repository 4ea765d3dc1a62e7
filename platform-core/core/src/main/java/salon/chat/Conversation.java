package salon.chat;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A chat of one customer with one centre. `lastMessage` is null while nothing was written.
public record Conversation(
        UUID id,
        UUID customer,
        UUID centre,
        boolean deleted,
        long lastSeq,
        Instant lastAt,
        boolean unanswered,
        long seenUpTo,
        int unread,
        @Nullable Message lastMessage) {}
