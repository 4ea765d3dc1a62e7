package salon.notify;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;

/// Hands mails to the mail server and says whether trying again can help.
@ApplicationScoped
class Postman {
    private final MailClient client;
    private final MailSettings settings;

    Postman(MailClient client, MailSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    void send(MailMessage message) {
        try {
            client.sendMail(message).await().atMost(settings.timeout());
        } catch (TimeoutException silence) {
            throw MailFailure.passing("the mail server did not answer in time");
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    private static MailFailure told(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                return isAboutTheMail(refusal) && refusal.isPermanent()
                        ? MailFailure.refused(refusal.getReplyCode())
                        : MailFailure.passing(refusal.getReplyCode());
            }
        }
        return MailFailure.passing("the mail server can't be reached");
    }

    /// A sign-in that is refused can be put right meanwhile; a recipient or a body that is refused stays so.
    private static boolean isAboutTheMail(SMTPException refusal) {
        var message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        return message.startsWith("recipient address not accepted") || message.startsWith("sending data failed");
    }
}
