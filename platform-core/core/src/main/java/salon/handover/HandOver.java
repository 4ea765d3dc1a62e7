package salon.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import salon.handover.HandOverChannel.DeliveryResult;

/// A request on its way to one other system.
///
/// @param channel where it goes: `adf:<id>`, `webhook:<id>`, `plugin`
/// @param label the same for people: a mail address, a host, or the title of the card type whose plugin delivers itself
/// @param round counts how often someone has asked for another delivery
/// @param attemptsInRound deliveries in this round
/// @param totalAttempts deliveries in all rounds
/// @param nextTryAt when the next delivery is due; null: now, or never
/// @param failure of the last delivery, null when it succeeded
/// @param reference what the other side calls the request, empty if it does not say
public record HandOver(
        UUID request,
        String channel,
        String label,
        State state,
        int round,
        int attemptsInRound,
        int totalAttempts,
        @Nullable Instant nextTryAt,
        @Nullable FailureReason failure,
        String reference,
        Instant changedAt) {
    public enum State {
        WAITING,
        DONE,
        FAILED
    }

    /// What a delivery makes of its hand-over.
    record Outcome(
            State state,
            @Nullable Instant nextTryAt,
            @Nullable FailureReason failure,
            String reference) {
        /// The longest wait that the other side can ask for.
        static final Duration MAX_WAIT = Duration.ofHours(1);

        /// @param attempts those of this round, this one included
        /// @param waits between the attempts of a round; after the last one it fails
        static Outcome of(DeliveryResult.Answered result, int attempts, List<Duration> waits, Instant now) {
            return switch (result) {
                case DeliveryResult.Delivered(var reference) -> new Outcome(State.DONE, null, null, reference);
                case DeliveryResult.Rejected(var failure) -> failed(failure);
                case DeliveryResult.Retryable(var failure, var asked) ->
                    attempts > waits.size()
                            ? failed(failure)
                            : new Outcome(
                                    State.WAITING,
                                    now.plus(wait(waits.get(attempts - 1), asked.orElse(Duration.ZERO))),
                                    failure,
                                    "");
            };
        }

        static Outcome failed(FailureReason failure) {
            return new Outcome(State.FAILED, null, failure, "");
        }

        /// Up to 5 % more at random, so that deliveries that failed together do not come back together.
        private static Duration wait(Duration own, Duration asked) {
            var wait = asked.compareTo(own) <= 0 ? own : asked.compareTo(MAX_WAIT) > 0 ? MAX_WAIT : asked;
            return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 20 + 1));
        }
    }
}
