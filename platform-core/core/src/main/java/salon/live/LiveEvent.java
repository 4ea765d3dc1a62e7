package salon.live;

import java.util.UUID;
import salon.chat.Author;
import salon.chat.Message;

/// Something that open phones and panels should show at once. Best effort: the truth is in the database.
public sealed interface LiveEvent {
    UUID tenant();

    UUID customer();

    UUID centre();

    record Posted(
            UUID tenant, UUID conversation, UUID customer, UUID centre, String centreName, int unread, Message message)
            implements LiveEvent {}

    record Seen(UUID tenant, UUID conversation, UUID customer, UUID centre, long upTo, int unread)
            implements LiveEvent {}

    record Typing(UUID tenant, UUID conversation, UUID customer, UUID centre, Author by) implements LiveEvent {}

    /// A request was submitted, or staff have changed it.
    record Requested(UUID tenant, UUID request, UUID customer, UUID centre) implements LiveEvent {}

    record Changed(UUID tenant, UUID conversation, UUID customer, UUID centre, boolean deleted) implements LiveEvent {}
}
