package salon.live;

import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.request.CustomerNotice;
import salon.request.RequestAction;
import salon.request.RequestFixtures;

/// Open panels hear of requests, also of customers who have no chat.
@QuarkusTest
class LivePublisherTest {
    @Inject
    Given given;

    @Inject
    RequestFixtures one;

    @Inject
    Subscriptions listeners;

    @Test
    void aCentreHearsOfItsRequestsAsTheyComeAndChange() {
        var tenant = given.tenant("aurora").id();
        var heard = new CopyOnWriteArrayList<LiveEvent>();

        try (var listening = listeners.listen(
                Topic.centre(tenant, given.centre("aurora", "south").id()), heard::add)) {
            var request = one.of("aurora", "south", "шины");
            var submitted = new LiveEvent.Requested(tenant, request.id(), request.customer(), request.centre());
            await().until(() -> heard.contains(submitted));
            heard.clear();

            one.made(request, one.boris(), new RequestAction.Take(), CustomerNotice.NOTHING);

            await().until(() -> heard.contains(submitted));
        }
    }
}
