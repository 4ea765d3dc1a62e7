package salon.notify;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.context.ApplicationScoped;

/// Sends mails of other rooms, by the server and in the name that staff's mails have. It blocks until the server has
/// answered; when to try again is the caller's business.
@ApplicationScoped
public class PlainTextMailer {
    /// How a mail ended; `code` is the server's reply code, 0 when it gave none.
    public sealed interface Sending {
        record Sent() implements Sending {}

        /// Trying again can help.
        record Later(int code) implements Sending {}

        /// Trying again can not help.
        record Refused(int code) implements Sending {}
    }

    private final MailSender postman;
    private final MailLinks addresses;
    private final MailSettings settings;

    PlainTextMailer(MailSender postman, MailLinks addresses, MailSettings settings) {
        this.postman = postman;
        this.addresses = addresses;
        this.settings = settings;
    }

    public Sending send(PlainMail mail) {
        var message = new MailMessage()
                .setFrom(settings.from())
                .setTo(mail.to())
                .setSubject(mail.subject())
                .setText(mail.text())
                .setHeaders(MultiMap.caseInsensitiveMultiMap()
                        .set("Message-ID", addresses.messageId(mail.id()))
                        .set("Auto-Submitted", "auto-generated"));
        try {
            postman.send(message);
            return new Sending.Sent();
        } catch (MailSendException failure) {
            return failure.isFinal() ? new Sending.Refused(failure.code()) : new Sending.Later(failure.code());
        }
    }
}
