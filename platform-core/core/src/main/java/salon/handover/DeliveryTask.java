package salon.handover;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import salon.handover.HandOverChannel.DeliveryResult;
import salon.handover.HandOverChannel.Target;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Makes the planned deliveries: one transaction before the other side is called, one after, none meanwhile. After a
/// crash another node delivers again.
@ApplicationScoped
class DeliveryTask {
    private static final String NAME = "hand-over";
    private static final Logger LOG = Logger.getLogger(DeliveryTask.class);

    /// A planned delivery, in ids; what is delivered is read when it is made.
    record Job(UUID tenant, UUID request, String channel, int round) {
        /// A round is planned once, and the tasks of earlier rounds may not have ended yet.
        TaskInstance<Job> task() {
            return new TaskInstance<>(NAME, tenant + "." + request + "." + channel + "." + round, this);
        }
    }

    private final Tenants tenants;
    private final List<HandOverChannel> channels;
    private final HandOverQueries handOvers;
    private final Deliveries deliveries;
    private final DeliveryPayloads payloads;
    private final HandOverSettings settings;
    private final InstantSource clock;

    DeliveryTask(
            Tenants tenants,
            @All List<HandOverChannel> channels,
            HandOverQueries handOvers,
            Deliveries deliveries,
            DeliveryPayloads payloads,
            HandOverSettings settings,
            InstantSource clock) {
        this.tenants = tenants;
        this.channels = channels;
        this.handOvers = handOvers;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.settings = settings;
        this.clock = clock;
    }

    @Produces
    @Singleton
    Task<Job> task() {
        return Tasks.custom(NAME, Job.class)
                // Only when the database is down: failed deliveries are results.
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(settings.recoverAfter())))
                .execute((instance, context) -> complete(run(instance.getData())));
    }

    /// @return when the next try is due; empty: never
    Optional<Instant> run(Job job) {
        return tenants.byId(job.tenant())
                .flatMap(tenant -> CurrentTenant.call(
                        tenant, () -> begin(job).map(this::deliver).orElseGet(() -> nextTryAt(job))));
    }

    Optional<HandOver> begin(Job job) {
        return QuarkusTransaction.requiringNew().call(() -> handOvers.begin(job, clock.instant()));
    }

    DeliveryResult send(HandOverChannel channel, HandOver handOver) {
        try {
            return channel.deliver(handOver, payloads.of(handOver.request()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the platform stops", stopped);
        } catch (RuntimeException error) {
            LOG.errorf("a delivery by %s failed: %s", channel.kind(), describe(error));
            return new DeliveryResult.Retryable(FailureReason.of(FailureReason.Kind.FAULT));
        }
    }

    /// Class and place of an error for the log, without its message, which may quote a customer or an address.
    static String describe(Throwable error) {
        var trace = error.getStackTrace();
        return error.getClass().getName() + " at " + (trace.length == 0 ? "an unknown place" : trace[0]);
    }

    private Optional<Instant> deliver(HandOver begun) {
        return channels.stream()
                .filter(channel -> channel.kind().equals(Target.kind(begun.channel())))
                .findFirst()
                .map(channel -> deliver(channel, begun))
                .orElseGet(() -> fail(begun, FailureReason.Kind.GONE));
    }

    private Optional<Instant> deliver(HandOverChannel channel, HandOver begun) {
        if (begun.attemptsInRound() > channel.waits().size() + 1) {
            return fail(begun, FailureReason.Kind.INTERRUPTED);
        }
        var start = clock.instant();
        var result = send(channel, begun);
        var end = clock.instant();
        return switch (result) {
            case DeliveryResult.Answered answered -> finish(channel, begun, answered, start, end);
            case DeliveryResult.NotNeeded() -> remove(begun);
            case DeliveryResult.Postponed() -> postpone(begun, end);
        };
    }

    private Optional<Instant> finish(
            HandOverChannel channel, HandOver begun, DeliveryResult.Answered result, Instant start, Instant end) {
        var delivery = Delivery.of(begun, start, result, Duration.between(start, end));
        var outcome = HandOver.Outcome.of(result, begun.attemptsInRound(), channel.waits(), end);
        return QuarkusTransaction.requiringNew().call(() -> {
            deliveries.add(delivery);
            handOvers.finish(begun, outcome, end);
            return Optional.ofNullable(outcome.nextTryAt());
        });
    }

    /// With jitter, so that postponed deliveries do not come back together.
    private Optional<Instant> postpone(HandOver begun, Instant now) {
        var millis = settings.recoverAfter().toMillis();
        var next = now.plusMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        QuarkusTransaction.requiringNew().run(() -> handOvers.postpone(begun, next));
        return Optional.of(next);
    }

    private Optional<Instant> remove(HandOver begun) {
        QuarkusTransaction.requiringNew().run(() -> handOvers.remove(begun));
        return Optional.empty();
    }

    private Optional<Instant> fail(HandOver begun, FailureReason.Kind failure) {
        var outcome = HandOver.Outcome.failed(FailureReason.of(failure));
        QuarkusTransaction.requiringNew().run(() -> handOvers.finish(begun, outcome, clock.instant()));
        return Optional.empty();
    }

    /// For a delivery whose result was stored before a crash, and whose task was not yet rescheduled or removed.
    private Optional<Instant> nextTryAt(Job job) {
        return QuarkusTransaction.requiringNew().call(() -> handOvers
                .find(job.request(), job.channel())
                .filter(now -> now.state() == HandOver.State.WAITING && now.round() == job.round())
                .map(HandOver::nextTryAt));
    }

    private static CompletionHandler<Job> complete(Optional<Instant> next) {
        return next.<CompletionHandler<Job>>map(at -> (complete, operations) -> operations.reschedule(complete, at))
                .orElse((complete, operations) -> operations.remove());
    }
}
