package salon.live;

import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/// Fan-out within this node, through an in-memory channel. The node is not ready while events wait and none is
/// delivered.
@Default
@Readiness
@ApplicationScoped
class LocalFanout implements Fanout, HealthCheck {
    private static final Logger LOG = Logger.getLogger(LocalFanout.class);
    static final int MAX_WAITING = 65_536;
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    private final MutinyEmitter<LiveEvent> channel;
    private final Subscriptions subscriptions;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean isDropping = new AtomicBoolean();
    private final InstantSource clock;
    private volatile Instant lastProgress;

    LocalFanout(
            // Bounded here: a buffer of the channel that overflows ends the channel.
            @Channel("live") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) MutinyEmitter<LiveEvent> channel,
            Subscriptions subscriptions,
            InstantSource clock) {
        this.channel = channel;
        this.subscriptions = subscriptions;
        this.clock = clock;
        this.lastProgress = clock.instant();
    }

    /// An event that finds too many waiting is dropped: apps sync when they notice the gap.
    @Override
    public void publish(LiveEvent event) {
        var before = waiting.getAndIncrement();
        if (before >= MAX_WAITING) {
            waiting.decrementAndGet();
            if (isDropping.compareAndSet(false, true)) {
                LOG.warn("events are dropped, as too many wait");
            }
            return;
        }
        isDropping.set(false);
        if (before == 0) {
            lastProgress = clock.instant();
        }
        channel.sendAndForget(event);
    }

    @Incoming("live")
    void deliver(LiveEvent event) {
        subscriptions.deliver(event);
        waiting.decrementAndGet();
        lastProgress = clock.instant();
    }

    @Override
    public HealthCheckResponse call() {
        var number = waiting.get();
        var delay = number > 0 ? Duration.between(lastProgress, clock.instant()) : Duration.ZERO;
        return HealthCheckResponse.named("Live delivery")
                .status(delay.compareTo(LONGEST_DELAY) < 0)
                .withData("waitingEvents", number)
                .withData("secondsSinceDelivery", delay.toSeconds())
                .build();
    }
}
