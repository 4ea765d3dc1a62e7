package salon.chat;

import java.util.UUID;

/// The customer has read up to `upTo`; `unread` are left.
public record ChatSeen(UUID tenant, UUID conversation, UUID customer, UUID centre, long upTo, int unread) {}
