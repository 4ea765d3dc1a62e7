package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.handover.Destinations.SaveResult;
import salon.handover.HandOver.State;
import salon.persistence.PageKey;
import salon.request.Requests;
import salon.request.Requests.RequestForm;

@QuarkusTest
class HandOversTest {
    private static final PageKey START = PageKey.start();

    @Inject
    Given given;

    @Inject
    TenantDatabase database;

    @Inject
    HandOverFixtures fixtures;

    @Inject
    HandOvers handOvers;

    @Inject
    Destinations destinations;

    @Inject
    Deliveries deliveries;

    @Inject
    HandOverQueries handOverQueries;

    @Inject
    DeliveryTask deliveryTask;

    @Inject
    WebhookChannel channel;

    @Inject
    Requests requests;

    private final WebhookReceiver receiver = new WebhookReceiver();

    @BeforeEach
    void noDestinations() {
        fixtures.noDestinations();
    }

    @AfterEach
    void cleanUp() {
        receiver.close();
        fixtures.noDestinations();
    }

    @Test
    void aRequestThatIsRolledBackIsNotHandedOver() {
        fixtures.webhook(receiver);
        var id = UUID.randomUUID();
        var customer = given.customer("aurora");

        given.in("aurora", () -> {
            QuarkusTransaction.begin();
            requests.submit(customer, new RequestForm(id, NoteCard.ID, "north", null, Map.of("phone", "+79161234567")));
            QuarkusTransaction.rollback();
            return id;
        });

        assertThat(fixtures.of("aurora", id)).isEmpty();
        assertThat(planned(id)).isEmpty();
    }

    @Test
    void aRequestThatIsSubmittedTwiceIsHandedOverOnce() {
        fixtures.webhook(receiver);
        var customer = given.customer("aurora");
        var form = new RequestForm(UUID.randomUUID(), NoteCard.ID, "north", null, Map.of("phone", "+79161234567"));

        given.in("aurora", () -> requests.submit(customer, form));
        given.in("aurora", () -> requests.submit(customer, form));

        fixtures.until(form.id(), State.DONE);
        await().until(() -> planned(form.id()).isEmpty());
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void eachDestinationGetsTheRequestsOfItsCentreAndType() {
        try (var everything = new WebhookReceiver();
                var ofSouth = new WebhookReceiver();
                var ofMoods = new WebhookReceiver()) {
            fixtures.webhook(everything);
            fixtures.to("aurora", Destination.Kind.WEBHOOK, ofSouth.url(), "south", NoteCard.ID);
            fixtures.to("aurora", Destination.Kind.WEBHOOK, ofMoods.url(), "", "moody");

            var north = fixtures.submit("aurora", "north");
            var south = fixtures.submit("aurora", "south");

            fixtures.until(north, State.DONE);
            await().until(() -> fixtures.of("aurora", south).stream().allMatch(one -> one.state() == State.DONE));
            assertThat(fixtures.of("aurora", south)).hasSize(2);
            assertThat(everything.received()).hasSize(2);
            assertThat(ofSouth.received())
                    .extracting(WebhookReceiver.Received::id)
                    .containsExactly(south.toString());
            assertThat(ofMoods.received()).isEmpty();
        }
    }

    @Test
    void tenantsDoNotSeeEachOthersDestinationsHandOversAndDeliveries() {
        var hook = fixtures.webhook(receiver).destination();
        fixtures.to("vega", Destination.Kind.WEBHOOK, "http://127.0.0.1:1/", "", "moody");

        var aurora = fixtures.submit("aurora", "north");
        var vega = fixtures.submit("vega", "main");

        var done = fixtures.until(aurora, State.DONE);
        assertThat(fixtures.of("vega", vega)).isEmpty();
        assertThat(receiver.received()).hasSize(1);
        assertThat(fixtures.of("vega", aurora)).isEmpty();
        assertThat(given.in("vega", () -> handOvers.retry(aurora, done.channel(), 1)))
                .isFalse();
        assertThat(given.in("vega", () -> destinations.find(hook.id()))).isEmpty();
        assertThat(given.in("vega", () -> destinations.delete(hook.id()))).isFalse();
        assertThat(given.in("vega", () -> destinations.rotateSecret(hook.id(), 1)))
                .isEqualTo(new SaveResult.Unknown());
        assertThat(log("vega", done.channel())).isEmpty();
        assertThat(log("aurora", done.channel())).hasSize(1);
    }

    @Test
    void ofConcurrentRetriesOneIsPlanned() throws Exception {
        fixtures.webhook(receiver);
        receiver.next(400);
        var request = fixtures.submit("aurora", "north");
        var failed = fixtures.until(request, State.FAILED);

        var planned = atOnce(8, () -> again(request, failed));

        assertThat(planned).containsOnlyOnce(true);
        var done = fixtures.until(request, State.DONE);
        assertThat(receiver.received()).hasSize(2);
        assertThat(again(request, failed)).isFalse();
        assertThat(done.totalAttempts()).isEqualTo(2);
    }

    @Test
    void aDoneHandOverCanBeSentAgainWithTheSameId() {
        fixtures.webhook(receiver);
        var request = fixtures.submit("aurora", "north");
        var done = fixtures.until(request, State.DONE);

        assertThat(again(request, done)).isTrue();

        await().until(() -> receiver.received().size() == 2);
        assertThat(receiver.received())
                .extracting(WebhookReceiver.Received::id)
                .containsExactly(request.toString(), request.toString());
        fixtures.until(request, State.DONE);
        await().until(() -> log("aurora", done.channel()).size() == 2);
    }

    @Test
    void aWaitingHandOverCanBeRetriedNow() {
        fixtures.webhook(receiver);
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            WebhookReceiver.answer(exchange, 503, "");
        });
        var request = fixtures.submit("aurora", "north");
        await().until(() -> fixtures.only(request).nextTryAt() != null);

        assertThat(again(request, fixtures.only(request))).isTrue();

        assertThat(fixtures.until(request, State.DONE).totalAttempts()).isEqualTo(2);
    }

    @Test
    void afterACrashBeforeTheResultIsStoredItIsDeliveredAgainWithTheSameId() {
        var request = fixtures.submit("aurora", "north");
        var destination = fixtures.webhook(receiver).destination();
        var one = plannedByHand(request, destination);

        // Sent, and then the process is gone: nothing is noted.
        var begun = given.in("aurora", () -> deliveryTask.begin(one).orElseThrow());
        given.in("aurora", () -> deliveryTask.send(channel, begun));
        deliveryTask.run(one);
        deliveryTask.run(one);

        assertThat(receiver.received()).hasSize(2).allMatch(received -> request.toString()
                .equals(received.id()));
        assertThat(fixtures.only(request).state()).isEqualTo(State.DONE);
        assertThat(fixtures.only(request).totalAttempts()).isEqualTo(2);
    }

    @Test
    void aDeliveryThatCrashesEachTimeFailsAfterItsTries() {
        var request = fixtures.submit("aurora", "north");
        var one = plannedByHand(request, fixtures.webhook(receiver).destination());
        for (var i = 0; i < 5; i++) {
            given.in("aurora", () -> deliveryTask.begin(one).orElseThrow());
        }

        deliveryTask.run(one);

        assertThat(receiver.received()).isEmpty();
        assertThat(fixtures.only(request).state()).isEqualTo(State.FAILED);
        assertThat(fixtures.only(request).failure()).isEqualTo(new FailureReason(FailureReason.Kind.INTERRUPTED, ""));
    }

    @Test
    void afterACrashBeforeTheTaskIsRescheduledItWaitsForItsTime() {
        var request = fixtures.submit("aurora", "north");
        var one = plannedByHand(request, fixtures.webhook(receiver).destination());
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "600");
            WebhookReceiver.answer(exchange, 503, "");
        });
        var next = deliveryTask.run(one);

        assertThat(deliveryTask.run(one))
                .isPresent()
                .get()
                .isEqualTo(fixtures.only(request).nextTryAt());

        assertThat(next).isPresent();
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void aDestinationThatIsSwitchedOffOrDeletedMeanwhileGetsNothing() {
        var destination = fixtures.webhook(receiver).destination();
        receiver.next(exchange -> given.in("aurora", () -> {
            destinations.enable(destination.id(), false);
            try {
                WebhookReceiver.answer(exchange, 503, "");
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return destination;
        }));

        var request = fixtures.submit("aurora", "north");

        assertThat(fixtures.until(request, State.FAILED).failure())
                .isEqualTo(new FailureReason(FailureReason.Kind.OFF, ""));
        assertThat(receiver.received()).hasSize(1);
        assertThat(fixtures.of("aurora", fixtures.submit("aurora", "north"))).isEmpty();
        given.in("aurora", () -> destinations.delete(destination.id()));
        again(request, fixtures.only(request));
        assertThat(fixtures.until(request, State.FAILED).failure())
                .isEqualTo(new FailureReason(FailureReason.Kind.GONE, ""));
    }

    @Test
    void aHandOverToADeletedDestinationFailsAtOnce() {
        var destination = fixtures.webhook(receiver).destination();
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            WebhookReceiver.answer(exchange, 503, "");
        });
        var request = fixtures.submit("aurora", "north");
        await().until(() -> fixtures.only(request).nextTryAt() != null);

        given.in("aurora", () -> destinations.delete(destination.id()));

        assertThat(fixtures.only(request).state()).isEqualTo(State.FAILED);
        assertThat(fixtures.only(request).label()).isEqualTo("127.0.0.1");
    }

    @Test
    void aPlannedDeliveryContainsNoPersonalData() {
        fixtures.webhook(receiver);
        receiver.next(exchange -> {
            exchange.getResponseHeaders().add("Retry-After", "3600");
            WebhookReceiver.answer(exchange, 503, "");
        });
        var customer = given.customer("aurora");

        var request = fixtures.submit("aurora", "north", customer);

        await().until(() -> fixtures.only(request).nextTryAt() != null);
        assertThat(planned(request)).singleElement().satisfies(data -> assertThat(data)
                .doesNotContain("креслом", customer.name(), customer.email(), customer.phone(), "127.0.0.1"));
    }

    @Test
    void theLogIsPagedByKeyAndFilteredByFailure() {
        var name = fixtures.webhook(receiver).destination().channel();
        receiver.next(503, 503);
        var request = fixtures.submit("aurora", "north");
        fixtures.until(request, State.DONE);

        var first = page(name, false, START, 2);
        var second = page(
                name, false, new PageKey(first.getLast().at(), first.getLast().id()), 2);

        assertThat(first).extracting(Delivery::outcome).containsExactly(Delivery.Outcome.DONE, Delivery.Outcome.LATER);
        assertThat(second).extracting(Delivery::outcome).containsExactly(Delivery.Outcome.LATER);
        assertThat(second.getFirst().failure()).isEqualTo(new FailureReason(FailureReason.Kind.HTTP, "503"));
        assertThat(page(name, true, START, 9)).hasSize(2).allMatch(delivery -> request.equals(delivery.request()));
    }

    private boolean again(UUID request, HandOver seen) {
        return given.in("aurora", () -> handOvers.retry(request, seen.channel(), seen.round()));
    }

    /// A hand-over whose task only the test runs.
    private DeliveryTask.Job plannedByHand(UUID request, Destination destination) {
        given.in("aurora", () -> QuarkusTransaction.requiringNew().call(() -> {
            handOverQueries.add(request, destination.target());
            return request;
        }));
        return new DeliveryTask.Job(given.tenant("aurora").id(), request, destination.channel(), 1);
    }

    private List<String> planned(UUID request) {
        return database
                .call("aurora", sql -> sql.query(
                                "select task_data from scheduled_tasks where task_instance like :request", byte[].class)
                        .setParameter("request", "%" + request + ".webhook%")
                        .getResultList())
                .stream()
                .map(data -> new String(data, StandardCharsets.UTF_8))
                .toList();
    }

    private List<Delivery> log(String tenant, String channel) {
        var filter = new Deliveries.Filter(Optional.of(channel), false);
        return given.in(tenant, () -> deliveries.page(filter, START, 50));
    }

    private List<Delivery> page(String channel, boolean failed, PageKey after, int limit) {
        var filter = new Deliveries.Filter(Optional.of(channel), failed);
        return given.in("aurora", () -> deliveries.page(filter, after, limit));
    }

    private static List<Boolean> atOnce(int times, Callable<Boolean> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> work).toList());
            return all.stream().map(Future::resultNow).toList();
        }
    }
}
