package salon.embedded;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// One mail in one mailbox: a mail to two addresses is received twice.
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
        Map<String, String> headers) {
    /// Reads a MIME message.
    static ReceivedMail read(int id, String mailbox, MimeMessage message) {
        try {
            var headers = new LinkedHashMap<String, String>();
            for (Header header : Collections.list(message.getAllHeaders())) {
                headers.put(header.getName(), MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
            }
            return new ReceivedMail(
                    id,
                    Instant.now(),
                    headers.getOrDefault("From", ""),
                    mailbox,
                    headers.getOrDefault("Subject", ""),
                    part(message, "text/plain"),
                    part(message, "text/html"),
                    Map.copyOf(headers));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable mail to " + mailbox, e);
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Unreadable mail to " + mailbox, e);
        }
    }

    /// The first inline part of the type, as text; empty if there is none.
    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            var parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                var text = Part.ATTACHMENT.equalsIgnoreCase(inner.getDisposition()) ? "" : part(inner, type);
                if (!text.isEmpty()) {
                    return text;
                }
            }
            return "";
        }
        return part.isMimeType(type) ? (String) part.getContent() : "";
    }
}
