package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.client.Frame;
import salon.client.ProblemException;
import salon.mobile.TestDevice;

/// Refused frames are answered by a problem, and the socket stays open.
@QuarkusTest
class SocketProblemsTest {
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000009";

    @TestHTTPResource("/")
    URI platform;

    private TestDevice phone;

    @BeforeEach
    void connect() throws IOException, InterruptedException {
        phone = TestDevice.of(platform, "aurora", "ivan");
    }

    @AfterEach
    void disconnect() {
        phone.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "400 | no JSON",
                "400 | {",
                "400 | []",
                "400 | {} {}",
                "400 | {\"type\":\"dance\"}",
                "400 | {\"type\":7}",
                "400 | {\"conversation\":\"" + UNKNOWN + "\"}",
                "400 | {\"type\":\"post\",\"type\":\"seen\"}",
                "400 | {\"type\":\"post\",\"id\":\"1\",\"conversation\":\"" + UNKNOWN + "\",\"text\":\"x\"}",
                "400 | {\"type\":\"post\",\"id\":\"" + UNKNOWN + "\",\"conversation\":\"" + UNKNOWN + "\",\"text\":5}",
                "400 | {\"type\":\"post\",\"id\":\"" + UNKNOWN + "\",\"conversation\":\"" + UNKNOWN + "\"}",
                "400 | {\"type\":\"seen\",\"conversation\":\"" + UNKNOWN + "\",\"upTo\":\"1\"}",
                "400 | {\"type\":\"seen\",\"conversation\":\"" + UNKNOWN + "\",\"upTo\":-1}",
                "400 | {\"type\":\"seen\",\"conversation\":\"" + UNKNOWN + "\",\"upTo\":1e99}",
                "400 | {\"type\":\"sync\",\"after\":[]}",
                "400 | {\"type\":\"sync\",\"after\":{\"x\":1}}",
                "404 | {\"type\":\"post\",\"id\":\"" + UNKNOWN + "\",\"conversation\":\"" + UNKNOWN
                        + "\",\"text\":\"x\"}",
                "404 | {\"type\":\"seen\",\"conversation\":\"" + UNKNOWN + "\",\"upTo\":1}",
                "404 | {\"type\":\"got\",\"conversation\":\"" + UNKNOWN + "\",\"upTo\":1}",
                "404 | {\"type\":\"typing\",\"conversation\":\"" + UNKNOWN + "\"}",
                "404 | {\"type\":\"sync\",\"after\":{\"" + UNKNOWN + "\":0}}",
            })
    void aRefusedFrameIsAProblem(int status, String frame) throws IOException, InterruptedException {
        phone.connection.sendText(frame);

        assertThat(phone.awaitFrame("problem", any -> true).number("status")).isEqualTo(status);
        assertThat(phone.connection
                        .post(phone.open("north").id(), "ещё здесь")
                        .join()
                        .seq())
                .isPositive();
    }

    @ParameterizedTest
    @CsvSource({"0,a", "4001,a", "4001,😀", "1,\\u0000"})
    void aTextHas1To4000CharactersWithoutZero(int times, String character) throws IOException, InterruptedException {
        var chat = phone.open("north");
        var text = character.replace("\\u0000", "\0").repeat(times);

        var refused = phone.connection
                .post(chat.id(), text)
                .handle((ack, failure) -> failure)
                .join();

        assertThat(refused).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                .isEqualTo(422));
        assertThat(phone.connection.post(chat.id(), "😀".repeat(4000)).join().seq())
                .isEqualTo(phone.open("north").lastSeq());
    }

    @Test
    void theProblemNamesTheFrame() {
        var id = UUID.randomUUID();

        phone.connection.send(Map.of("type", "post", "id", id.toString(), "text", "x"));

        Frame problem = phone.awaitFrame("problem", any -> true);
        assertThat(problem.text("id")).isEqualTo(id.toString());
        assertThat(problem.fields()).containsKeys("title", "detail");
    }

    @Test
    void theSameIdWithAnotherTextIsAConflict() throws IOException, InterruptedException {
        var chat = phone.open("north").id();
        var id = UUID.randomUUID();
        phone.connection.post(chat, id, "одно").join();

        var refused = phone.connection
                .post(chat, id, "другое")
                .handle((ack, failure) -> failure)
                .join();

        assertThat(refused).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                .isEqualTo(409));
    }
}
