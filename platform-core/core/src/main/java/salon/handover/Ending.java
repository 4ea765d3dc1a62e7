package salon.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import salon.handover.HandOver.State;

/// What a try leaves behind in its hand-over.
record Ending(
        State state, @Nullable Instant nextTryAt, @Nullable Why why, String reference) {
    /// Nobody is kept waiting for longer, whatever the other side asks for.
    static final Duration LONGEST = Duration.ofHours(1);

    /// @param tries those of this round, this one included
    static Ending of(Verdict verdict, int tries, List<Duration> waits, Instant now) {
        return switch (verdict) {
            case Verdict.Done(var reference) -> new Ending(State.DONE, null, null, reference);
            case Verdict.Refused(var why) -> failed(why);
            case Verdict.Later(var why, var asked) ->
                tries > waits.size()
                        ? failed(why)
                        : new Ending(
                                State.WAITING,
                                now.plus(wait(waits.get(tries - 1), asked.orElse(Duration.ZERO))),
                                why,
                                "");
        };
    }

    static Ending failed(Why why) {
        return new Ending(State.FAILED, null, why, "");
    }

    private static Duration wait(Duration own, Duration asked) {
        var wait = asked.compareTo(own) <= 0 ? own : asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
        // Those that failed together should not come back together.
        return wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() / 20 + 1));
    }
}
