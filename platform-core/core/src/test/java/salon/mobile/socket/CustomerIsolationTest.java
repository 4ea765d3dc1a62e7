package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.Given;
import salon.chat.Conversations;
import salon.client.ProblemException;
import salon.mobile.TestDevice;

/// A chat is reached neither by a customer of another tenant nor by another customer of its own tenant.
@QuarkusTest
class CustomerIsolationTest {
    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    @Inject
    Conversations conversations;

    @ParameterizedTest
    @CsvSource({"vega,vera", "aurora,olga"})
    void aStrangerReachesNothingOfIvansByRest(String tenant, String name) throws IOException, InterruptedException {
        try (var ivan = TestDevice.api(platform, "aurora", "ivan");
                var stranger = TestDevice.api(platform, tenant, name)) {
            var chat = TestDevice.open(ivan, "north");
            var path = "conversations/" + chat.id();
            var post = Map.of("id", UUID.randomUUID().toString(), "text", "чужое");

            var answers = List.of(
                    stranger.get(path + "/messages"),
                    stranger.post(path + "/messages", post),
                    stranger.post(path + "/seen", Map.of("upTo", 1)),
                    stranger.post(path + "/restore", Map.of()),
                    stranger.delete(path));

            assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
            assertThat(stranger.get("conversations").items())
                    .extracting(one -> one.get("id"))
                    .doesNotContain(chat.id().toString());
            assertThat(TestDevice.open(ivan, "north")).isEqualTo(chat);
        }
    }

    @ParameterizedTest
    @CsvSource({"vega,vera", "aurora,olga"})
    void aStrangerReachesNothingOfIvansByFrames(String tenant, String name) throws IOException, InterruptedException {
        try (var ivan = TestDevice.of(platform, "aurora", "ivan");
                var stranger = TestDevice.of(platform, tenant, name)) {
            var chat = ivan.open("north");
            ivan.awaitAllHandled();

            var refused = stranger.connection
                    .post(chat.id(), "чужое")
                    .handle((ack, failure) -> failure)
                    .join();
            stranger.connection.send(
                    Map.of("type", "sync", "after", Map.of(chat.id().toString(), 0)));
            stranger.connection.send(
                    Map.of("type", "seen", "conversation", chat.id().toString(), "upTo", 1));
            stranger.connection.send(
                    Map.of("type", "typing", "conversation", chat.id().toString()));
            stranger.awaitAllHandled();

            assertThat(refused).isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.status())
                    .isEqualTo(404));
            assertThat(stranger.received("problem"))
                    .filteredOn(frame -> frame.number("status") == 404)
                    .hasSize(4);
            assertThat(stranger.received("message")).isEmpty();
            assertThat(ivan.open("north")).isEqualTo(chat);
        }
    }

    @Test
    void aMessageReachesNoOtherCustomer() throws IOException, InterruptedException {
        try (var ivan = TestDevice.of(platform, "aurora", "ivan");
                var olga = TestDevice.of(platform, "aurora", "olga");
                var vera = TestDevice.of(platform, "vega", "vera")) {
            olga.awaitAllHandled();
            vera.awaitAllHandled();
            var chat = ivan.open("north").id();

            var ack = ivan.connection.post(chat, "только для севера").join();
            given.answer(
                    "aurora", given.in("aurora", () -> conversations.find(chat).orElseThrow()), "понятно");

            ivan.awaitFrame("message", frame -> frame.number("seq") == ack.seq() + 1);
            olga.awaitAllHandled();
            vera.awaitAllHandled();
            assertThat(olga.received("message")).isEmpty();
            assertThat(vera.received("message")).isEmpty();
        }
    }
}
