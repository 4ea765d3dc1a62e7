package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;
import salon.handover.HandOver.State;

/// Against a real HTTP server.
@QuarkusTest
class WebhookChannelTest {
    @Inject
    Given given;

    @Inject
    HandOverFixtures fixtures;

    @Inject
    ObjectMapper json;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private String secret = "";

    @BeforeEach
    void aWebhook() {
        fixtures.noDestinations();
        secret = Objects.requireNonNull(fixtures.webhook(receiver).newSecret());
    }

    @AfterEach
    void cleanUp() {
        receiver.close();
        fixtures.noDestinations();
    }

    @Test
    void aRequestArrivesOnceWithAllThatWasAnsweredAndSigned() throws Exception {
        var customer = given.customer("aurora");
        receiver.next(exchange -> WebhookReceiver.answer(exchange, 201, "{\"reference\":\"№ 4711\",\"more\":1}"));

        var request = fixtures.submit("aurora", "north", customer);

        var done = fixtures.until(request, State.DONE);
        assertThat(done.reference()).isEqualTo("№ 4711");
        assertThat(done.totalAttempts()).isEqualTo(1);
        var received = receiver.received().getFirst();
        assertThat(receiver.received()).hasSize(1);
        assertThat(received.path()).isEqualTo("/leads?from=salon");
        assertThat(received.id()).isEqualTo(request.toString());
        assertThat(received.isSignedWith(secret)).isTrue();
        assertThat(Instant.ofEpochSecond(Long.parseLong(received.timestamp())))
                .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
        var body = json.readTree(received.body());
        assertThat(body.at("/id").asText()).isEqualTo(request.toString());
        assertThat(body.at("/type").asText()).isEqualTo("note");
        assertThat(body.at("/version").asInt()).isEqualTo(1);
        assertThat(body.at("/centre").asText()).isEqualTo("north");
        assertThat(body.at("/customer/email").asText()).isEqualTo(customer.email());
        assertThat(body.at("/customer/phone").asText()).isEqualTo("+79161234567");
        assertThat(body.at("/answers/0").toString())
                .isEqualTo(json.createObjectNode()
                        .put("name", "note")
                        .put("kind", "text")
                        .put("label", "Заметка")
                        .put("value", HandOverFixtures.NOTE)
                        .put("raw", HandOverFixtures.NOTE)
                        .put("source", "customer")
                        .toString());
        assertThat(Instant.parse(body.at("/submittedAt").asText())).isBefore(Instant.now());
    }

    @Test
    void retriesAnOutageWithTheSameId() {
        receiver.next(503, 429);

        var request = fixtures.submit("aurora", "north");

        assertThat(fixtures.until(request, State.DONE).totalAttempts()).isEqualTo(3);
        assertThat(receiver.received()).hasSize(3).allMatch(received -> request.toString()
                .equals(received.id()));
    }

    @Test
    void failsWithAReasonAfterFiveTries() {
        receiver.next(500, 500, 500, 500, 502);

        var request = fixtures.submit("aurora", "north");

        var failed = fixtures.until(request, State.FAILED);
        assertThat(failed.failure()).isEqualTo(new FailureReason(FailureReason.Kind.HTTP, "502"));
        assertThat(failed.totalAttempts()).isEqualTo(5);
        assertThat(receiver.received()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422})
    void aClientErrorIsFinal(int status) {
        receiver.next(status);

        var request = fixtures.submit("aurora", "north");

        assertThat(fixtures.until(request, State.FAILED).failure())
                .isEqualTo(new FailureReason(FailureReason.Kind.HTTP, Integer.toString(status)));
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 425, 429, 500})
    void aTemporaryStatusIsRetried(int status) {
        receiver.next(status);

        var request = fixtures.submit("aurora", "north");

        assertThat(fixtures.until(request, State.DONE).totalAttempts()).isEqualTo(2);
    }

    @Test
    void aRedirectIsNotFollowed() {
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + receiver.port() + "/elsewhere");
            WebhookReceiver.answer(exchange, 307, "");
        });

        fixtures.until(fixtures.submit("aurora", "north"), State.DONE);

        assertThat(receiver.received()).hasSize(2).allMatch(received -> received.path()
                .startsWith("/leads"));
    }

    @Test
    void retryAfterIsKept() {
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1800");
            WebhookReceiver.answer(exchange, 503, "");
        });

        var request = fixtures.submit("aurora", "north");

        await().until(() -> fixtures.only(request).nextTryAt() != null);
        var waiting = fixtures.only(request);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(Duration.between(Instant.now(), waiting.nextTryAt()).toMinutes())
                .isBetween(28L, 32L);
    }

    @Test
    void anEndlessResponseIsCutOff() {
        receiver.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                while (true) {
                    body.write(new byte[1024]);
                }
            } catch (IOException closed) {
                exchange.close();
            }
        });

        var done = fixtures.until(fixtures.submit("aurora", "north"), State.DONE);

        assertThat(done.totalAttempts()).isEqualTo(1);
    }

    @Test
    void aTricklingResponseTimesOut() {
        receiver.next(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            var start = System.nanoTime();
            try (var body = exchange.getResponseBody()) {
                while (System.nanoTime() - start < Duration.ofSeconds(20).toNanos()) {
                    body.write('.');
                    body.flush();
                    LockSupport.parkNanos(200_000_000);
                }
            } catch (IOException closed) {
                exchange.close();
            }
        });

        var request = fixtures.submit("aurora", "north");

        fixtures.until(request, State.DONE);
        assertThat(fixtures.failures(request)).containsExactly(new FailureReason(FailureReason.Kind.TIMEOUT, ""));
    }

    @Test
    void aServerThatIsDownIsUnreachable() {
        receiver.close();

        var failed = fixtures.until(fixtures.submit("aurora", "north"), State.FAILED);

        assertThat(failed.failure()).isEqualTo(new FailureReason(FailureReason.Kind.UNREACHABLE, ""));
        assertThat(failed.totalAttempts()).isEqualTo(5);
    }
}
