package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import salon.notify.MailSender.MailSendException;

/// The reply of the mail server decides whether a failure is permanent.
class MailSenderTest {
    private static Vertx vertx;

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.closeAndAwait();
    }

    @Test
    void aRefusedRecipientIsAPermanentFailureThatNamesNoAddress() {
        var failure = failure("550 no mailbox reader@x.example");

        assertThat(failure.isPermanent()).isTrue();
        assertThat(failure).hasMessageContaining("550").hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("reader");
    }

    @Test
    void aBusyServerIsATemporaryFailure() {
        assertThat(failure("451 later").isPermanent()).isFalse();
    }

    @Test
    void aSilentServerIsATemporaryFailureAfterTheTimeout() {
        assertThat(failure("").isPermanent()).isFalse();
    }

    @Test
    void anUnreachableServerIsATemporaryFailure() {
        assertThat(failure(1).isPermanent()).isFalse();
    }

    private static MailSendException failure(String replyToRecipient) {
        try (var server = new StubSmtpServer(replyToRecipient)) {
            return failure(server.port());
        }
    }

    private static MailSendException failure(int port) {
        var client = MailClient.create(
                vertx, new MailConfig().setHostname("localhost").setPort(port));
        var message = new MailMessage()
                .setFrom("salon@x.example")
                .setTo("reader@x.example")
                .setSubject("?")
                .setText("?");
        return catchThrowableOfType(
                MailSendException.class, () -> MailSender.send(message, client, new TestMailSettings().timeout()));
    }
}
