package salon.live;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
}
