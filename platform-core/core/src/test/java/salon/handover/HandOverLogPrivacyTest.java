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
    HandOverFixtures fixtures;

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler capture = new LogCapture(lines);

    @BeforeEach
    void startCapture() {
        fixtures.noDestinations();
        Logger.getLogger("").addHandler(capture);
    }

    @AfterEach
    void stopCapture() {
        Logger.getLogger("").removeHandler(capture);
        receiver.close();
        fixtures.noDestinations();
    }

    @Test
    void theApplicationLogContainsNoSecretCustomerOrResponse() {
        var secret = Objects.requireNonNull(fixtures.webhook(receiver).newSecret());
        var customer = given.customer("aurora");
        receiver.next(503);
        receiver.next(exchange -> WebhookReceiver.answer(exchange, 500, "an answer that quotes " + customer.phone()));
        Logger.getLogger("salon.handover").severe("the capture works");

        var request = fixtures.submit("aurora", "north", customer);

        fixtures.until(request, State.DONE);
        assertThat(lines).anyMatch(line -> line.contains("the capture works"));
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

    private static final class LogCapture extends ExtHandler {
        private final List<String> lines;

        LogCapture(List<String> lines) {
            this.lines = lines;
            setLevel(Level.ALL);
            setFormatter(new PatternFormatter("%s%e"));
        }

        @Override
        protected void doPublish(ExtLogRecord message) {
            lines.add(getFormatter().format(message));
        }
    }
}
