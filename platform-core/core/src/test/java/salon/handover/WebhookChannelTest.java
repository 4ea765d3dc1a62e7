package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    HandOverFixtures handing;

    @Inject
    ObjectMapper json;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private String secret = "";

    @BeforeEach
    void aWebhook() {
        handing.noDestinations();
        secret = Objects.requireNonNull(handing.webhook(receiver).newSecret());
    }

    @AfterEach
    void nothingMore() {
        receiver.close();
        handing.noDestinations();
    }

    @Test
    void aRequestArrivesOnceWithAllThatWasAnsweredAndSigned() throws Exception {
        var customer = given.customer("aurora");
        receiver.next(exchange -> WebhookReceiver.answer(exchange, 201, "{\"reference\":\"№ 4711\",\"more\":1}"));

        var request = handing.submit("aurora", "north", customer);

        var done = handing.until(request, State.DONE);
        assertThat(done.reference()).isEqualTo("№ 4711");
        assertThat(done.attempts()).isEqualTo(1);
        var received = receiver.received().getFirst();
        assertThat(receiver.received()).hasSize(1);
        assertThat(received.path()).isEqualTo("/leads?from=salon");
        assertThat(received.id()).isEqualTo(request.toString());
        assertThat(Genuine.is(received, secret)).isTrue();
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
    void anOutageIsWaitedForAndTheSameIdIsSentAgain() {
        receiver.next(503, 429);

        var request = handing.submit("aurora", "north");

        assertThat(handing.until(request, State.DONE).attempts()).isEqualTo(3);
        assertThat(receiver.received()).hasSize(3).allMatch(received -> request.toString()
                .equals(received.id()));
    }

    @Test
    void afterFiveTriesItFailsAndSaysWhy() {
        receiver.next(500, 500, 500, 500, 502);

        var request = handing.submit("aurora", "north");

        var failed = handing.until(request, State.FAILED);
        assertThat(failed.why()).isEqualTo(new FailureReason(FailureReason.Kind.HTTP, "502"));
        assertThat(failed.attempts()).isEqualTo(5);
        assertThat(receiver.received()).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422})
    void aRefusalIsFinal(int status) {
        receiver.next(status);

        var request = handing.submit("aurora", "north");

        assertThat(handing.until(request, State.FAILED).why())
                .isEqualTo(new FailureReason(FailureReason.Kind.HTTP, Integer.toString(status)));
        assertThat(receiver.received()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 408, 425, 429, 500})
    void whatPassesIsTriedAgain(int status) {
        receiver.next(status);

        var request = handing.submit("aurora", "north");

        assertThat(handing.until(request, State.DONE).attempts()).isEqualTo(2);
    }

    @Test
    void aRedirectLeadsNowhere() {
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Location", "http://127.0.0.1:" + receiver.port() + "/elsewhere");
            WebhookReceiver.answer(exchange, 307, "");
        });

        handing.until(handing.submit("aurora", "north"), State.DONE);

        assertThat(receiver.received()).hasSize(2).allMatch(received -> received.path()
                .startsWith("/leads"));
    }

    @Test
    void aWaitThatIsAskedForIsKept() {
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "1800");
            WebhookReceiver.answer(exchange, 503, "");
        });

        var request = handing.submit("aurora", "north");

        await().until(() -> handing.only(request).nextTryAt() != null);
        var waiting = handing.only(request);
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(Duration.between(Instant.now(), waiting.nextTryAt()).toMinutes())
                .isBetween(28L, 32L);
    }

    @Test
    void anAnswerWithoutAnEndIsNotReadToItsEnd() {
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

        var done = handing.until(handing.submit("aurora", "north"), State.DONE);

        assertThat(done.attempts()).isEqualTo(1);
    }

    @Test
    void anAnswerThatOnlyTricklesIsATimeOut() {
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

        var request = handing.submit("aurora", "north");

        await().until(() -> handing.only(request).why() != null);
        assertThat(handing.only(request).why()).isEqualTo(new FailureReason(FailureReason.Kind.TIMEOUT, ""));
        handing.until(request, State.DONE);
    }

    @Test
    void aServerThatIsNotThereIsUnreachable() {
        receiver.close();

        var failed = handing.until(handing.submit("aurora", "north"), State.FAILED);

        assertThat(failed.why()).isEqualTo(new FailureReason(FailureReason.Kind.UNREACHABLE, ""));
        assertThat(failed.attempts()).isEqualTo(5);
    }
}
