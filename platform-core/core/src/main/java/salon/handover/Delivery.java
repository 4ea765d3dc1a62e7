package salon.handover;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.handover.HandOverChannel.DeliveryResult;
import salon.handover.HandOverChannel.Target;

/// One delivery as the log keeps it.
///
/// @param request null for a test
/// @param failure null when it succeeded
/// @param round the current round of its hand-over; 0 for a test
public record Delivery(
        UUID id,
        Instant at,
        String channel,
        String label,
        @Nullable UUID request,
        Outcome outcome,
        @Nullable FailureReason failure,
        long durationMs,
        int round) {
    public enum Outcome {
        DONE,
        /// It failed, and a retry can help.
        LATER,
        REFUSED
    }

    static Delivery of(HandOver handOver, Instant at, DeliveryResult.Answered result, Duration duration) {
        var target = new Target(handOver.channel(), handOver.label());
        return of(
                UuidCreator.getTimeOrderedEpoch(),
                target,
                handOver.request(),
                at,
                result,
                duration.toMillis(),
                handOver.round());
    }

    static Delivery ofTest(UUID id, Target target, Instant at, DeliveryResult.Answered result, Duration duration) {
        return of(id, target, null, at, result, duration.toMillis(), 0);
    }

    private static Delivery of(
            UUID id,
            Target target,
            @Nullable UUID request,
            Instant at,
            DeliveryResult.Answered result,
            long durationMs,
            int round) {
        var channel = target.channel();
        var label = target.label();
        return switch (result) {
            case DeliveryResult.Delivered delivered ->
                new Delivery(id, at, channel, label, request, Outcome.DONE, null, durationMs, round);
            case DeliveryResult.Retryable(var failure, var retryAfter) ->
                new Delivery(id, at, channel, label, request, Outcome.LATER, failure, durationMs, round);
            case DeliveryResult.Rejected(var failure) ->
                new Delivery(id, at, channel, label, request, Outcome.REFUSED, failure, durationMs, round);
        };
    }
}
