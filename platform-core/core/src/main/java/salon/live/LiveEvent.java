package salon.live;

import java.util.UUID;
import salon.chat.Author;
import salon.chat.Message;

/// What open apps and panels show at once. Delivered at best effort: the database is what counts.
public sealed interface LiveEvent {
    UUID tenant();

    /// An event between one customer and one centre.
    sealed interface Personal extends LiveEvent {
        UUID customer();

        UUID centre();
    }

    /// The tenant offers other card types.
    record CardTypesChanged(UUID tenant) implements LiveEvent {}

    record MessagePosted(
            UUID tenant, UUID conversation, UUID customer, UUID centre, String centreName, int unread, Message message)
            implements Personal {}

    /// The customer has read up to `upTo`; `unread` are left.
    record ChatSeen(UUID tenant, UUID conversation, UUID customer, UUID centre, long upTo, int unread)
            implements Personal {}

    record Typing(UUID tenant, UUID conversation, UUID customer, UUID centre, Author by) implements Personal {}

    /// A request was submitted, or staff have changed it.
    record RequestChanged(UUID tenant, UUID request, UUID customer, UUID centre) implements Personal {}

    /// A chat was started, deleted or restored.
    record ChatChanged(UUID tenant, UUID conversation, UUID customer, UUID centre, boolean deleted)
            implements Personal {}
}
