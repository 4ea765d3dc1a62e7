package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static salon.Patience.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.embedded.ReceivedMail;
import salon.embedded.TestServers;
import salon.handover.HandOver.State;

/// Against a real mail server.
@QuarkusTest
class AdfChannelTest {
    @Inject
    Given given;

    @Inject
    HandOverFixtures fixtures;

    private final String address = UUID.randomUUID() + "@crm.example";

    @BeforeEach
    void aDestination() {
        fixtures.noDestinations();
        fixtures.to("aurora", Destination.Kind.ADF, address);
    }

    @AfterEach
    void mailRuns() {
        TestServers.get().mail().startSmtp();
        fixtures.noDestinations();
    }

    @Test
    void aRequestArrivesAsValidAdfInAPlainMail() throws Exception {
        var customer = given.customer("aurora");

        var request = fixtures.submit("aurora", "north", customer);

        fixtures.until(request, State.DONE);
        var letter = letters().getFirst();
        assertThat(letters()).hasSize(1);
        assertThat(letter.subject()).isEqualTo("ADF: Заметка, Аврора Север");
        assertThat(letter.html()).isEmpty();
        assertThat(letter.headers().get("Content-Type")).startsWith("text/plain");
        assertThat(letter.headers().get("Message-ID")).startsWith("<adf." + request + ".");
        var adf = AdfDocument.valid(letter.text().replace("\r\n", "\n").strip());
        assertThat(adf.at("/adf/prospect/id")).isEqualTo(request.toString());
        assertThat(adf.at("//customer/contact/email")).isEqualTo(customer.email());
        assertThat(adf.at("//customer/comments")).isEqualTo("Заметка\nЗаметка: " + HandOverFixtures.NOTE);
        assertThat(adf.at("//vendor/vendorname")).isEqualTo("Аврора Север");
    }

    @Test
    void retriesWhileTheMailServerIsDown() {
        TestServers.get().mail().stopSmtp();
        var request = fixtures.submit("aurora", "north");
        await().until(() -> fixtures.only(request).failure() != null);
        assertThat(fixtures.only(request).failure()).isEqualTo(new FailureReason(FailureReason.Kind.MAIL, ""));

        TestServers.get().mail().startSmtp();

        fixtures.until(request, State.DONE);
        assertThat(letters()).hasSize(1);
    }

    private List<ReceivedMail> letters() {
        return TestServers.get().mail().letters().stream()
                .filter(letter -> letter.to().equals(address))
                .toList();
    }
}
