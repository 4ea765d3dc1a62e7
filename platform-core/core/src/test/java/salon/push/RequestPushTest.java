package salon.push;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.request.CustomerNotice;
import salon.request.Request.State;
import salon.request.RequestAction;
import salon.request.RequestFixtures;

/// Changes of a request are pushed like answers.
@QuarkusTest
class RequestPushTest {
    @Inject
    Given given;

    @Inject
    RequestFixtures requests;

    @Inject
    TestDevices testDevices;

    @Test
    void aChangeOfARequestIsPushedWithTheNameOfTheCentre() {
        var customer = given.customer("aurora");
        var phone = testDevices.register("aurora", customer.id());
        var request = requests.of("aurora", customer, "north", "шины");

        requests.changed(
                request,
                requests.anna(),
                new RequestAction.Move(State.CONFIRMED),
                new CustomerNotice("Ждём вас!", null, null));

        await().until(() -> testDevices.received(phone).size() == 1);
        var push = testDevices.received(phone).getFirst();
        assertThat(push.at("/notification/title").asText()).isEqualTo("Аврора Север");
        assertThat(push.at("/notification/body").asText()).isEqualTo("Заявка «Заметка»: подтверждена Ждём вас!");
        assertThat(push.at("/apns/payload/aps/badge").asInt()).isEqualTo(1);
    }

    @Test
    void aGreetingIsNotPushed() {
        var greeted = given.chatOf("aurora", "north");
        var phone = testDevices.register("aurora", greeted.customer());

        var other = given.customer("aurora");
        var otherPhone = testDevices.register("aurora", other.id());
        requests.changed(
                requests.of("aurora", other, "north", "шины"),
                requests.anna(),
                new RequestAction.Take(),
                CustomerNotice.NONE);

        await().until(() -> testDevices.received(otherPhone).size() == 1);
        assertThat(testDevices.received(phone)).isEmpty();
    }
}
