package salon.notify;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// Sends mails by SMTP and tells temporary failures from permanent ones.
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
            client.sendMail(MailHeaders.encoded(message)).await().atMost(settings.timeout());
        } catch (TimeoutException silence) {
            throw MailSendException.temporary("the mail server did not answer in time");
        } catch (RuntimeException failure) {
            throw classified(failure);
        }
    }

    private static MailSendException classified(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                return isAboutThisMail(refusal) && refusal.isPermanent()
                        ? MailSendException.permanent(refusal.getReplyCode())
                        : MailSendException.temporary(refusal.getReplyCode());
            }
        }
        return MailSendException.temporary("the mail server can't be reached");
    }

    /// A refused sign-in may be a wrong setting that gets corrected; a refused recipient or body stays refused.
    private static boolean isAboutThisMail(SMTPException refusal) {
        var message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        return message.startsWith("recipient address not accepted") || message.startsWith("sending data failed");
    }
}
