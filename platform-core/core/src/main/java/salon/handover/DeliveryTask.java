package salon.handover;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Makes the tries that were planned: one transaction before the other side is called, one after, none meanwhile.
@ApplicationScoped
class DeliveryTask {
    private static final Logger LOG = Logger.getLogger(DeliveryTask.class);

    private final Tenants tenants;
    private final List<HandOverChannel> channels;
    private final HandOverQueries store;
    private final DeliveryStore deliveries;
    private final DeliveryPayloads leads;
    private final HandOverSettings settings;
    private final InstantSource clock;

    DeliveryTask(
            Tenants tenants,
            @All List<HandOverChannel> channels,
            HandOverQueries store,
            DeliveryStore deliveries,
            DeliveryPayloads leads,
            HandOverSettings settings,
            InstantSource clock) {
        this.tenants = tenants;
        this.channels = channels;
        this.store = store;
        this.deliveries = deliveries;
        this.leads = leads;
        this.settings = settings;
        this.clock = clock;
    }

    /// @return when the next try is due; empty: never
    Optional<Instant> make(Try one) {
        return tenants.byId(one.tenant())
                .flatMap(tenant -> CurrentTenant.call(
                        tenant, () -> begin(one).map(this::carryOut).orElseGet(() -> waitsFor(one))));
    }

    Optional<HandOver> begin(Try one) {
        return QuarkusTransaction.requiringNew().call(() -> store.begin(one, clock.instant()));
    }

    Attempt handOver(HandOverChannel channel, HandOver handOver) {
        try {
            return channel.handOver(handOver, leads.of(handOver.request()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the platform stops", stopped);
        } catch (RuntimeException fault) {
            LOG.errorf("a hand-over by %s failed: %s", channel.kind(), Faults.place(fault));
            return new Attempt.Ended(new DeliveryResult.Later(FailureReason.of(FailureReason.Kind.FAULT)));
        }
    }

    private Optional<Instant> carryOut(HandOver begun) {
        return channels.stream()
                .filter(channel -> channel.kind().equals(Target.kind(begun.channel())))
                .findFirst()
                .map(channel -> carryOut(channel, begun))
                .orElseGet(() -> fail(begun, FailureReason.Kind.GONE));
    }

    private Optional<Instant> carryOut(HandOverChannel channel, HandOver begun) {
        if (begun.tries() > channel.waits().size() + 1) {
            return fail(begun, FailureReason.Kind.INTERRUPTED);
        }
        var start = clock.instant();
        var attempt = handOver(channel, begun);
        var end = clock.instant();
        return switch (attempt) {
            case Attempt.Ended(var verdict) -> note(channel, begun, verdict, start, end);
            case Attempt.Needless() -> forget(begun);
            case Attempt.Postponed() -> postpone(begun, end);
        };
    }

    private Optional<Instant> note(
            HandOverChannel channel, HandOver begun, DeliveryResult verdict, Instant start, Instant end) {
        var delivery = Delivery.of(begun, start, verdict, Duration.between(start, end));
        var ending = HandOverOutcome.of(verdict, begun.tries(), channel.waits(), end);
        return QuarkusTransaction.requiringNew().call(() -> {
            deliveries.add(delivery);
            store.note(begun, ending, end);
            return Optional.ofNullable(ending.nextTryAt());
        });
    }

    /// A little at random: those that wait for room should not come back together.
    private Optional<Instant> postpone(HandOver begun, Instant now) {
        var millis = settings.recoverAfter().toMillis();
        var next = now.plusMillis(millis / 2 + ThreadLocalRandom.current().nextLong(millis));
        QuarkusTransaction.requiringNew().run(() -> store.takeBack(begun, next));
        return Optional.of(next);
    }

    private Optional<Instant> forget(HandOver begun) {
        QuarkusTransaction.requiringNew().run(() -> store.remove(begun));
        return Optional.empty();
    }

    private Optional<Instant> fail(HandOver begun, FailureReason.Kind why) {
        QuarkusTransaction.requiringNew()
                .run(() -> store.note(begun, HandOverOutcome.failed(FailureReason.of(why)), clock.instant()));
        return Optional.empty();
    }

    /// A try that was noted and not yet removed or moved, when we crashed in between.
    private Optional<Instant> waitsFor(Try one) {
        return QuarkusTransaction.requiringNew().call(() -> store.find(one.request(), one.channel())
                .filter(now -> now.state() == HandOver.State.WAITING && now.round() == one.round())
                .map(HandOver::nextTryAt));
    }
}
