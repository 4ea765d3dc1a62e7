package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import salon.chat.Conversations;

@QuarkusTest
class HeartbeatsTest {
    @Inject
    Vertx vertx;

    @Inject
    Conversations conversations;

    /// The beat of these settings is a second.
    @Test
    void theNodeIsNotReadyWhileRoundsDoNotEnd() {
        var now = new AtomicReference<>(Instant.EPOCH);
        var beats = new Heartbeats(vertx, conversations, new TestSocketSettings(1), now::get);

        now.set(Instant.EPOCH.plusSeconds(3));
        assertThat(beats.call().getStatus()).isEqualTo(Status.UP);

        now.set(Instant.EPOCH.plusSeconds(4));
        assertThat(beats.call().getStatus()).isEqualTo(Status.DOWN);
    }
}
