package salon.schedule;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/// Where time comes from, so that a test can bring its own.
class ClockProducer {
    @Produces
    @Singleton
    InstantSource now() {
        return InstantSource.system();
    }
}
