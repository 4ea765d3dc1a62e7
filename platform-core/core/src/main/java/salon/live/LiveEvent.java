package salon.live;

import java.util.UUID;
import salon.chat.Author;
import salon.chat.Message;

/// Something that open phones and panels should show at once. Best effort: the truth is in the database.
public sealed interface LiveEvent {
    UUID tenant();

    /// Something between one customer and one centre.
    sealed interface Personal extends LiveEvent {
        UUID customer();

        UUID centre();
    }

    /// What can be picked has changed in the whole tenant.
    record CardTypes(UUID tenant) implements LiveEvent {}

    record Posted(
            UUID tenant, UUID conversation, UUID customer, UUID centre, String centreName, int unread, Message message)
            implements Personal {}

    record Seen(UUID tenant, UUID conversation, UUID customer, UUID centre, long upTo, int unread)
            implements Personal {}

    record Typing(UUID tenant, UUID conversation, UUID customer, UUID centre, Author by) implements Personal {}

    /// A request was submitted, or staff have changed it.
    record Requested(UUID tenant, UUID request, UUID customer, UUID centre) implements Personal {}

    record Changed(UUID tenant, UUID conversation, UUID customer, UUID centre, boolean deleted) implements Personal {}
}
