package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.ext.mail.MailClient;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.embedded.ReceivedMail;
import salon.embedded.TestServers;

/// What stands in the headers of a mail arrives letter by letter at a real mail server.
class MailHeadersTest {
    private static final Pattern WORD = Pattern.compile("=\\?UTF-8\\?B\\?([^?]+)\\?=");
    private static final String ADDRESS = "no-reply@salon.example";

    private static Vertx vertx;
    private static MailClient client;

    @BeforeAll
    static void connect() {
        vertx = Vertx.vertx();
        var server = new MailConfig()
                .setHostname("localhost")
                .setPort(TestServers.get().mail().smtpPort());
        client = MailClient.create(vertx, server);
    }

    @AfterAll
    static void disconnect() {
        vertx.closeAndAwait();
    }

    @Test
    void anEmojiArrivesWhereverItStands() {
        var subjects = new ArrayList<String>();
        for (var before = 0; before < 45; before++) {
            subjects.add("я".repeat(before) + "🚗" + "z".repeat(before) + "👩‍👩‍👧 конец");
        }
        var box = box();

        subjects.forEach(subject -> send(box, "Салон " + subject + " <" + ADDRESS + ">", subject, subject));

        var mails = received(box);
        assertThat(mails).extracting(ReceivedMail::subject).containsExactlyElementsOf(subjects);
        assertThat(mails)
                .extracting(ReceivedMail::from)
                .containsExactlyElementsOf(subjects.stream()
                        .map(subject -> "Салон " + subject + " <" + ADDRESS + ">")
                        .toList());
        assertThat(mails).extracting(mail -> mail.text().strip()).containsExactlyElementsOf(subjects);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Question from the chat",
                "=?UTF-8?B?eA==?= as it was typed",
                "100 % = 1?",
                "a subject in ASCII that is a good deal longer than one line of a mail should ever be, to the end"
            })
    void asciiArrivesAsItWasTyped(String subject) {
        var box = box();

        send(box, ADDRESS, subject, "?");

        assertThat(received(box)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo(subject);
            assertThat(mail.from()).isEqualTo(ADDRESS);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Salon", "\"Salon, Ltd. (north)\"", "\"The \\\"best\\\" salon\""})
    void aSendersNameInAsciiStaysAName(String name) {
        var box = box();

        send(box, name + " <" + ADDRESS + ">", "?", "?");

        assertThat(received(box)).singleElement().extracting(ReceivedMail::from).isEqualTo(name + " <" + ADDRESS + ">");
    }

    @Test
    void everyWordCanBeDecodedAloneAndFitsIntoItsLine() {
        var subject = "🇷🇺".repeat(30) + "Ж".repeat(40);

        var header = MailHeaders.text(subject);

        assertThat(("Subject: " + header).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(76));
        assertThat(WORD.matcher(header)
                        .results()
                        .map(word -> decoded(word.group(1)))
                        .toList())
                .hasSizeGreaterThan(5)
                .satisfies(words -> assertThat(String.join("", words)).isEqualTo(subject));
    }

    private static String decoded(String word) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getDecoder().decode(word)))
                    .toString();
        } catch (CharacterCodingException torn) {
            throw new AssertionError(word, torn);
        }
    }

    private static void send(String box, String from, String subject, String text) {
        MailSender.send(
                new MailMessage()
                        .setFrom(from)
                        .setTo(box)
                        .setSubject(subject)
                        .setText(text)
                        .setHeaders(MultiMap.caseInsensitiveMultiMap().set("Auto-Submitted", "auto-generated")),
                client,
                new TestMailSettings().timeout());
    }

    private static String box() {
        return UUID.randomUUID() + "@headers.example";
    }

    private static List<ReceivedMail> received(String box) {
        return TestServers.get().mail().letters().stream()
                .filter(mail -> mail.to().equals(box))
                .toList();
    }
}
