package salon.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import salon.handover.HandOver.State;

/// What a try leaves behind in its hand-over.
record HandOverOutcome(
        State state, @Nullable Instant nextTryAt, @Nullable FailureReason why, String reference) {
    /// Nobody is kept waiting for longer, whatever the other side asks for.
    static final Duration LONGEST = Duration.ofHours(1);

    /// @param tries those of this round, this one included
    static HandOverOutcome of(DeliveryResult verdict, int tries, List<Duration> waits, Instant now) {
        return switch (verdict) {
            case DeliveryResult.Done(var reference) -> new HandOverOutcome(State.DONE, null, null, reference);
            case DeliveryResult.Refused(var why) -> failed(why);
            case DeliveryResult.Later(var why, var asked) ->
                tries > waits.size()
                        ? failed(why)
                        : new HandOverOutcome(
                                State.WAITING,
                                now.plus(wait(waits.get(tries - 1), asked.orElse(Duration.ZERO))),
                                why,
                                "");
        };
    }

    static HandOverOutcome failed(FailureReason why) {
        return new HandOverOutcome(State.FAILED, null, why, "");
    }

    private static Duration wait(Duration own, Duration asked) {
        var wait = asked.compareTo(own) <= 0 ? own : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        // Those that failed together should not come back together.
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 20 + 1));
    }
}
