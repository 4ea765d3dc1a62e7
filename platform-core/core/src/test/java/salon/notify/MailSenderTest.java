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

/// What a mail server says decides whether trying again can help.
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
    void aRefusedRecipientIsFinalAndStaysUnnamed() {
        var failure = failure("550 no mailbox reader@x.example");

        assertThat(failure.isFinal()).isTrue();
        assertThat(failure).hasMessageContaining("550").hasNoCause();
        assertThat(failure.getMessage()).doesNotContain("reader");
    }

    @Test
    void aBusyServerIsTriedAgain() {
        assertThat(failure("451 later").isFinal()).isFalse();
    }

    @Test
    void aSilentServerIsLeftAfterTheTimeOut() {
        assertThat(failure("").isFinal()).isFalse();
    }

    @Test
    void aServerThatIsNotThereIsTriedAgain() {
        assertThat(failure(1).isFinal()).isFalse();
    }

    private static MailSendException failure(String answerToRecipient) {
        try (var server = new StubSmtpServer(answerToRecipient)) {
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
                MailSendException.class, () -> new MailSender(client, new TestMailSettings()).send(message));
    }
}
