package salon.handover;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One try as the log keeps it.
///
/// @param request null: a test
/// @param why null when it went well
/// @param round that its hand-over is in by now; 0 for a test
public record Delivery(
        UUID id,
        Instant at,
        String channel,
        String label,
        @Nullable UUID request,
        Outcome outcome,
        @Nullable FailureReason why,
        Duration took,
        int round) {
    public enum Outcome {
        DONE,
        /// It did not work, and trying again could help.
        LATER,
        REFUSED
    }

    static Delivery of(HandOver handOver, Instant at, DeliveryResult verdict, Duration took) {
        var target = new Target(handOver.channel(), handOver.label());
        return of(UuidCreator.getTimeOrderedEpoch(), target, handOver.request(), at, verdict, took, handOver.round());
    }

    static Delivery ofTest(Trial trial, Target target, Instant at, DeliveryResult verdict, Duration took) {
        return of(trial.delivery(), target, null, at, verdict, took, 0);
    }

    private static Delivery of(
            UUID id,
            Target target,
            @Nullable UUID request,
            Instant at,
            DeliveryResult verdict,
            Duration took,
            int round) {
        var channel = target.channel();
        var label = target.label();
        return switch (verdict) {
            case DeliveryResult.Done done ->
                new Delivery(id, at, channel, label, request, Outcome.DONE, null, took, round);
            case DeliveryResult.Later(var why, var asked) ->
                new Delivery(id, at, channel, label, request, Outcome.LATER, why, took, round);
            case DeliveryResult.Refused(var why) ->
                new Delivery(id, at, channel, label, request, Outcome.REFUSED, why, took, round);
        };
    }
}
