package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.handover.HandOver.State;

/// Hand-overs leave neither secrets nor customers in the log, however they end.
@QuarkusTest
class HandOverLogPrivacyTest {
    @Inject
    Given given;

    @Inject
    HandOverFixtures handing;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler ear = new Ear(lines);

    @BeforeEach
    void listen() {
        handing.noDestinations();
        Logger.getLogger("").addHandler(ear);
    }

    @AfterEach
    void stopListening() {
        Logger.getLogger("").removeHandler(ear);
        receiver.close();
        handing.noDestinations();
    }

    @Test
    void theLogNamesNeitherSecretNorCustomerNorAnswer() {
        var secret = Objects.requireNonNull(handing.webhook(receiver).newSecret());
        var customer = given.customer("aurora");
        receiver.next(503);
        receiver.next(exchange -> WebhookReceiver.answer(exchange, 500, "an answer that quotes " + customer.phone()));
        Logger.getLogger("salon.handover").severe("the ear hears");

        var request = handing.submit("aurora", "north", customer);

        handing.until(request, State.DONE);
        assertThat(lines).anyMatch(line -> line.contains("the ear hears"));
        assertThat(String.join("\n", lines))
                .doesNotContain(
                        secret,
                        customer.name(),
                        customer.email(),
                        customer.phone(),
                        "креслом",
                        "an answer that quotes",
                        "from=salon");
    }

    private static final class Ear extends ExtHandler {
        private final List<String> lines;

        Ear(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
            setFormatter(new PatternFormatter("%s%e"));
        }

        @Override
        protected void doPublish(ExtLogRecord heard) {
            lines.add(getFormatter().format(heard));
        }
    }
}
