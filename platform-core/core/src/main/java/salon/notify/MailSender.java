package salon.notify;

import io.smallrye.mutiny.TimeoutException;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.mutiny.ext.mail.MailClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/// Sends mails by SMTP and tells temporary failures from permanent ones.
@ApplicationScoped
class MailSender {
    /// A mail was not sent. It carries the server's reply code only: the text of a reply often repeats the address.
    static final class MailSendException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private enum About {
            RECIPIENT,
            MAIL,
            /// Trying again can help.
            NOTHING_PERMANENT
        }

        private final int code;
        private final About about;

        private MailSendException(String message, int code, About about) {
            super(message, null, false, false);
            this.code = code;
            this.about = about;
        }

        static MailSendException recipientRefused(int code) {
            return new MailSendException("the mail server refused the recipient with " + code, code, About.RECIPIENT);
        }

        static MailSendException permanent(int code) {
            return new MailSendException("the mail server refused the mail with " + code, code, About.MAIL);
        }

        static MailSendException temporary(int code) {
            return new MailSendException("the mail server answered " + code, code, About.NOTHING_PERMANENT);
        }

        static MailSendException temporary(String message) {
            return new MailSendException(message, 0, About.NOTHING_PERMANENT);
        }

        /// The server's reply code; 0 when it gave none.
        int code() {
            return code;
        }

        /// Trying again can not help.
        boolean isPermanent() {
            return about != About.NOTHING_PERMANENT;
        }

        /// There is no such recipient, and not only this mail was refused.
        boolean isRecipientRefused() {
            return about == About.RECIPIENT;
        }
    }

    private final TenantMailServers servers;
    private final MailSettings settings;

    MailSender(TenantMailServers servers, MailSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    /// By the mail server and with the sender of the current tenant.
    ///
    /// @throws MailSendException if it was not sent
    void send(MailMessage message) {
        var route = servers.route();
        send(message.setFrom(route.from()), route.client(), settings.timeout());
    }

    /// @param message with its sender
    static void send(MailMessage message, MailClient client, Duration timeout) {
        try {
            client.sendMail(MailHeaders.encoded(message)).await().atMost(timeout);
        } catch (TimeoutException silence) {
            throw MailSendException.temporary("the mail server did not answer in time");
        } catch (RuntimeException failure) {
            throw classified(failure);
        }
    }

    private static MailSendException classified(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                return classified(refusal);
            }
        }
        return MailSendException.temporary("the mail server can't be reached");
    }

    /// A refused sign-in may be a wrong setting that gets corrected; a refused recipient or body stays refused.
    private static MailSendException classified(SMTPException refusal) {
        var message = String.valueOf(refusal.getMessage()).toLowerCase(Locale.ROOT);
        if (refusal.isPermanent() && message.startsWith("recipient address not accepted")) {
            return MailSendException.recipientRefused(refusal.getReplyCode());
        }
        return refusal.isPermanent() && message.startsWith("sending data failed")
                ? MailSendException.permanent(refusal.getReplyCode())
                : MailSendException.temporary(refusal.getReplyCode());
    }
}
