package salon.chat;

import java.util.UUID;

/// How one chat of a customer stands: what a socket needs to know of it, and no more.
public record ChatStatus(
        UUID conversation,
        UUID customer,
        UUID centre,
        String centreSlug,
        String centreName,
        long lastSeq,
        int unread,
        boolean deleted) {}
