package salon.embedded;

import java.time.Instant;
import java.util.Map;

/// One mail in one mailbox: a mail to two people is two letters.
///
/// @param id counts up from 1 in the order of arrival
/// @param to the mailbox it was delivered to, which need not stand in its headers
/// @param text the plain part, or empty
/// @param html the HTML part, or empty
/// @param headers by their names as sent, decoded; of a repeated one the last
public record ReceivedMail(
        int id,
        Instant at,
        String from,
        String to,
        String subject,
        String text,
        String html,
        Map<String, String> headers) {}
