package salon.chat;

import java.util.UUID;

/// A message was stored. Fired inside the transaction, or after one of its own: observe it after success.
///
/// @param pushes whether the customer's devices are to be told
public record MessagePosted(
        UUID tenant,
        UUID conversation,
        UUID customer,
        UUID centre,
        String centreName,
        int unread,
        boolean pushes,
        Message message) {}
