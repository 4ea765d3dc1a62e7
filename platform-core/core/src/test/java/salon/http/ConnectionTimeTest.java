package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.http.HttpServerStart;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What a connection may leave unfinished, from the first byte on: also half a head, or the preface of HTTP/2.
@QuarkusTest
class ConnectionTimeTest {
    @Singleton
    static class Starts {
        private final BlockingQueue<Integer> idleSeconds = new LinkedBlockingQueue<>();

        void onStart(@ObservesAsync HttpServerStart start) {
            idleSeconds.add((int) start.options()
                    .getIdleTimeoutUnit()
                    .toSeconds(start.options().getIdleTimeout()));
        }
    }

    @Inject
    Starts starts;

    @Test
    void aConnectionWithoutAByteEndsAfterAMinute() throws InterruptedException {
        assertThat(starts.idleSeconds.poll(10, TimeUnit.SECONDS)).isEqualTo(60);
    }
}
