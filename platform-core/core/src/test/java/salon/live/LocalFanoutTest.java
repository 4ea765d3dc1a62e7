package salon.live;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LocalFanoutTest {
    @Inject
    Fanout fanout;

    @Inject
    Subscriptions subscriptions;

    @Test
    void deliveryOutlivesAnErrorOfASubscriber() {
        var tenant = UUID.randomUUID();
        var heard = new AtomicInteger();

        try (var failing = subscriptions.subscribe(Subscriptions.Topic.tenant(tenant), event -> {
                    heard.incrementAndGet();
                    throw new StackOverflowError("of a subscriber");
                });
                var working =
                        subscriptions.subscribe(Subscriptions.Topic.tenant(tenant), event -> heard.incrementAndGet())) {
            fanout.publish(new LiveEvent.CardTypesChanged(tenant));
            fanout.publish(new LiveEvent.CardTypesChanged(tenant));

            await().until(() -> heard.get() == 4);
        }
        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'Live delivery' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'Beats' }.status", equalTo("UP"));
    }

    @Test
    void theNodeIsNotReadyWhileEventsWaitAndNoneIsDelivered() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var delivery = new LocalFanout(stuck(), new Subscriptions(), now::get);
        var event = new LiveEvent.CardTypesChanged(UUID.randomUUID());

        delivery.publish(event);
        now.set(Instant.EPOCH.plusSeconds(29));
        delivery.publish(event);
        assertThat(delivery.call().getStatus()).isEqualTo(Status.UP);

        now.set(Instant.EPOCH.plusSeconds(31));
        assertThat(delivery.call().getStatus()).isEqualTo(Status.DOWN);

        delivery.deliver(event);
        assertThat(delivery.call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void whatIsDroppedIsNotWaitedFor() {
        var delivery = new LocalFanout(stuck(), new Subscriptions(), () -> Instant.EPOCH);
        var event = new LiveEvent.CardTypesChanged(UUID.randomUUID());

        for (var sent = 0; sent < LocalFanout.MAX_WAITING + 10; sent++) {
            delivery.publish(event);
        }
        assertThat(waiting(delivery)).isEqualTo((long) LocalFanout.MAX_WAITING);

        for (var sent = 0; sent < LocalFanout.MAX_WAITING; sent++) {
            delivery.deliver(event);
        }
        assertThat(waiting(delivery)).isEqualTo(0L);
    }

    private static Object waiting(LocalFanout delivery) {
        return requireNonNull(delivery.call().getData().orElseThrow().get("waitingEvents"));
    }

    /// A channel that takes events and delivers none.
    @SuppressWarnings("unchecked")
    private static MutinyEmitter<LiveEvent> stuck() {
        return (MutinyEmitter<LiveEvent>) Proxy.newProxyInstance(
                MutinyEmitter.class.getClassLoader(),
                new Class<?>[] {MutinyEmitter.class},
                (self, method, sent) -> null);
    }
}
