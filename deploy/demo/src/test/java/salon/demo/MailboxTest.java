package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.embedded.Mail;

class MailboxTest {
    private final Mail mail = Mail.start(0, 0);
    private final Mailbox mailbox = new Mailbox(mail);

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void mails_are_listed_newest_first() throws Exception {
        send("first", "<p>1</p>");
        send("second", "<p>2</p>");

        assertThat(json("/api/mails").findValuesAsText("subject")).containsExactly("second", "first");
    }

    @Test
    void an_opened_mail_shows_everything_and_counts_as_seen() throws Exception {
        send("Вопрос", "<p>Да?</p>");
        var before = json("/api/mails").at("/items/0/seen").asBoolean();

        var opened = json("/api/mails/1");

        assertThat(before).isFalse();
        assertThat(opened.path("html").asText()).isEqualTo("<p>Да?</p>");
        assertThat(opened.at("/to/0").asText()).isEqualTo("north@aurora.example");
        assertThat(opened.at("/headers/Subject").asText()).isEqualTo("Вопрос");
        assertThat(json("/api/mails").at("/items/0/seen").asBoolean()).isTrue();
    }

    @Test
    void a_mails_html_stands_alone_under_a_policy_that_lets_no_script_run() throws Exception {
        send("Вопрос", "<p>Да?</p>");

        var html = mailbox.find("/api/mails/1/html").orElseThrow();

        assertThat(new String(html.body(), StandardCharsets.UTF_8)).isEqualTo("<base target=\"_blank\"><p>Да?</p>");
        assertThat(html.policy()).startsWith("sandbox allow-popups").doesNotContain("allow-scripts");
    }

    @Test
    void a_mail_that_is_not_there_is_not_found() {
        assertThat(mailbox.find("/api/mails/1")).isEmpty();
        assertThat(mailbox.find("/api/mails/x")).isEmpty();
    }

    private JsonNode json(String path) throws Exception {
        return new ObjectMapper().readTree(mailbox.find(path).orElseThrow().body());
    }

    private void send(String subject, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(mail.smtpPort()));
        var message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("salon@salon.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("north@aurora.example"));
        message.setSubject(subject, "UTF-8");
        message.setContent(html, "text/html; charset=utf-8");
        Transport.send(message);
    }
}
