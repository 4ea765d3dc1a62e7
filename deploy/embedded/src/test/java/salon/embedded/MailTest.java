package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailTest {
    private final Mail mail = Mail.start(0, 0);

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void showsBothPartsOfALetterInEachMailbox() throws MessagingException {
        send("Вопрос в чате", "north@aurora.example", "marina@aurora.example");

        assertThat(mail.letters())
                .extracting(ReceivedMail::to)
                .containsExactly("north@aurora.example", "marina@aurora.example");
        assertThat(mail.letters().getFirst()).satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Вопрос в чате");
            assertThat(letter.text()).isEqualTo("Привет");
            assertThat(letter.html()).isEqualTo("<p>Привет</p>");
        });
    }

    @Test
    void opensAMailboxWithAnyPassword() throws MessagingException {
        send("one", "north@aurora.example");

        try (var store = Session.getInstance(new Properties()).getStore("imap")) {
            store.connect("127.0.0.1", mail.imapPort(), "north@aurora.example", "whatever");
            var inbox = store.getFolder("INBOX");
            inbox.open(Folder.READ_ONLY);
            assertThat(inbox.getMessageCount()).isEqualTo(1);
        }
    }

    @Test
    void comesBackOnTheSamePort() throws MessagingException {
        send("before", "north@aurora.example");

        mail.stopSmtp();
        assertThatThrownBy(() -> send("lost", "north@aurora.example")).isInstanceOf(MessagingException.class);
        mail.startSmtp();
        send("after", "north@aurora.example");

        assertThat(mail.letters()).extracting(ReceivedMail::subject).containsExactly("before", "after");
    }

    @Test
    void forgetsWhatIsCleared() throws MessagingException {
        send("old", "north@aurora.example");

        mail.clear();

        assertThat(mail.letters()).isEmpty();
    }

    private void send(String subject, String... recipients) throws MessagingException {
        new SmtpSender(mail.smtpPort()).send(subject, recipients);
    }
}
