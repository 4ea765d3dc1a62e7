package salon.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// An escape of JSON counts as the character it stands for, so the limit of a text is the same for all apps.
@QuarkusTest
class EscapedTextTest {
    private static final int LIMIT_OF_TEXTS = 32 * 1024;

    @TestHTTPResource("/")
    URI platform;

    @Test
    void aTextOf3000EscapedEmojiIsAckedAndReachesTheOtherDevice() throws IOException, InterruptedException {
        try (var phone = TestDevice.of(platform, "aurora", "ivan");
                var tablet = TestDevice.of(platform, "aurora", "ivan")) {
            var chat = phone.open("north");
            var id = UUID.randomUUID();
            var frame = """
                    {"type": "post", "id": "%s", "conversation": "%s", "text": "%s"}""".formatted(id, chat.id(), "\\ud83d\\ude00".repeat(3_000));

            phone.connection.sendText(frame);

            var ack = phone.awaitFrame("ack", one -> one.isAbout(id));
            assertThat(frame).hasSizeGreaterThan(LIMIT_OF_TEXTS);
            assertThat(ack.text("conversation")).isEqualTo(chat.id().toString());
            assertThat(ack.number("seq")).isEqualTo(chat.lastSeq() + 1);
            assertThat(tablet.awaitFrame("message", one -> one.isAbout(id)).text("text"))
                    .isEqualTo("😀".repeat(3_000));
            assertThat(phone.connection.closed()).isNotDone();
        }
    }
}
