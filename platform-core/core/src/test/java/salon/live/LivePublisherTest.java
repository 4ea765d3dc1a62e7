package salon.live;

import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.request.CustomerNotice;
import salon.request.RequestAction;
import salon.request.RequestFixtures;

/// Open panels are told of requests, also of customers without a chat.
@QuarkusTest
class LivePublisherTest {
    @Inject
    Given given;

    @Inject
    RequestFixtures requests;

    @Inject
    Subscriptions subscriptions;

    @Test
    void subscribersOfACentreGetItsNewAndChangedRequests() {
        var tenant = given.tenant("aurora").id();
        var received = new CopyOnWriteArrayList<LiveEvent>();

        try (var subscription = subscriptions.subscribe(
                Subscriptions.Topic.centre(
                        tenant, given.centre("aurora", "south").id()),
                received::add)) {
            var request = requests.of("aurora", "south", "шины");
            var submitted = new LiveEvent.RequestChanged(tenant, request.id(), request.customer(), request.centre());
            await().until(() -> received.contains(submitted));
            received.clear();

            requests.changed(request, requests.boris(), new RequestAction.Take(), CustomerNotice.NONE);

            await().until(() -> received.contains(submitted));
        }
    }
}
