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
    /// A mail was not sent. It carries the server's reply code only: the text of a reply often repeats the address.
    static final class MailSendException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final int code;
        private final boolean isPermanent;

        private MailSendException(String message, int code, boolean isPermanent) {
            super(message, null, false, false);
            this.code = code;
            this.isPermanent = isPermanent;
        }

        static MailSendException permanent(int code) {
            return new MailSendException("the mail server refused the mail with " + code, code, true);
        }

        static MailSendException temporary(int code) {
            return new MailSendException("the mail server answered " + code, code, false);
        }

        static MailSendException temporary(String message) {
            return new MailSendException(message, 0, false);
        }

        /// The server's reply code; 0 when it gave none.
        int code() {
            return code;
        }

        /// Trying again can not help.
        boolean isPermanent() {
            return isPermanent;
        }
    }

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
