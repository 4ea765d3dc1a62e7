package salon.chat;

import java.util.UUID;

/// What happened in a chat, as CDI events. Fired inside the transaction, or after one of its own: observe them after
/// success.
public sealed interface ChatEvent {
    /// A message was stored. Fired inside the transaction, or after one of its own: observe it after success.
    ///
    /// @param pushes whether the customer's devices are to be told
    record MessagePosted(
            UUID tenant,
            UUID conversation,
            UUID customer,
            UUID centre,
            String centreName,
            int unread,
            boolean pushes,
            Message message)
            implements ChatEvent {}

    /// The customer has read up to `upTo`; `unread` are left.
    record ChatSeen(UUID tenant, UUID conversation, UUID customer, UUID centre, long upTo, int unread)
            implements ChatEvent {}

    /// A chat was started, deleted or restored.
    record ChatChanged(UUID tenant, UUID conversation, UUID customer, UUID centre, boolean deleted)
            implements ChatEvent {}
}
