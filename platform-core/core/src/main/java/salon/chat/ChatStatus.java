package salon.chat;

import java.util.UUID;

/// What a socket needs to know of one of its customer's chats.
public record ChatStatus(
        UUID conversation,
        UUID customer,
        UUID centre,
        String centreSlug,
        String centreName,
        long lastSeq,
        int unread,
        boolean deleted) {}
