package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    HandOverFixtures handing;

    private final String address = UUID.randomUUID() + "@crm.example";

    @BeforeEach
    void aDestination() {
        handing.noDestinations();
        handing.to("aurora", Destination.Kind.ADF, address);
    }

    @AfterEach
    void mailRuns() {
        TestServers.get().mail().startSmtp();
        handing.noDestinations();
    }

    @Test
    void aRequestArrivesAsValidAdfInAPlainMail() throws Exception {
        var customer = given.customer("aurora");

        var request = handing.submit("aurora", "north", customer);

        handing.until(request, State.DONE);
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
    void aMailServerThatIsAwayIsWaitedFor() {
        TestServers.get().mail().stopSmtp();
        var request = handing.submit("aurora", "north");
        await().until(() -> handing.only(request).why() != null);
        assertThat(handing.only(request).why()).isEqualTo(new FailureReason(FailureReason.Kind.MAIL, ""));

        TestServers.get().mail().startSmtp();

        handing.until(request, State.DONE);
        assertThat(letters()).hasSize(1);
    }

    private List<ReceivedMail> letters() {
        return TestServers.get().mail().letters().stream()
                .filter(letter -> letter.to().equals(address))
                .toList();
    }
}
