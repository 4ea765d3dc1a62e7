package salon.notify;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// CDI event: the mail server has refused a mail to a recipient for good. Fired inside a transaction.
///
/// @param conversation what the mail was about, or null
/// @param requests what the mail was about
/// @param code the server's reply code (RFC 5321): 500 to 599
public record RecipientRefused(
        String address, int code, @Nullable UUID conversation, List<UUID> requests) {}
