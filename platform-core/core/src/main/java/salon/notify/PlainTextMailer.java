package salon.notify;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;
import salon.notify.MailSender.MailSendException;

/// Sends plain-text mails of other packages, by the same server and with the same sender as the mails to staff. It
/// blocks until the server has answered; retrying is left to the caller.
@ApplicationScoped
public class PlainTextMailer {
    /// @param id unique to this mail and stable over retries: a mail that is sent twice has the same Message-ID
    /// @param to one address
    public record Mail(String id, String to, String subject, String text) {}

    /// `code` is the server's reply code, 0 when it gave none.
    public sealed interface SendResult {
        record Sent() implements SendResult {}

        /// Trying again can help.
        record TemporaryFailure(int code) implements SendResult {}

        /// Trying again can not help.
        record PermanentFailure(int code) implements SendResult {}
    }

    private final MailSender sender;
    private final MailLinks links;

    PlainTextMailer(MailSender sender, MailLinks links) {
        this.sender = sender;
        this.links = links;
    }

    public SendResult send(Mail mail) {
        var message = new MailMessage()
                .setTo(mail.to())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .set("Message-ID", links.messageId(mail.id()))
                        .set("Auto-Submitted", "auto-generated"));
        try {
            sender.send(message);
            return new SendResult.Sent();
        } catch (MailSendException failure) {
            return failure.isPermanent()
                    ? new SendResult.PermanentFailure(failure.code())
                    : new SendResult.TemporaryFailure(failure.code());
        }
    }
}
