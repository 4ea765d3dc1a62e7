package salon.notify;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// Hands mails to the mail server and says whether trying again can help.
@ApplicationScoped
class MailSender {
    private final MailClient client;
    private final MailSettings settings;

    MailSender(MailClient client, MailSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    void send(MailMessage message) {
        try {
            client.sendMail(message).await().atMost(settings.timeout());
        } catch (TimeoutException silence) {
            throw MailSendException.passing("the mail server did not answer in time");
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    private static MailSendException told(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                return isAboutTheMail(refusal) && refusal.isPermanent()
                        ? MailSendException.refused(refusal.getReplyCode())
                        : MailSendException.passing(refusal.getReplyCode());
            }
        }
        return MailSendException.passing("the mail server can't be reached");
    }

    /// A sign-in that is refused can be put right meanwhile; a recipient or a body that is refused stays so.
    private static boolean isAboutTheMail(SMTPException refusal) {
        var message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        return message.startsWith("recipient address not accepted") || message.startsWith("sending data failed");
    }
}
