package salon.schedule;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;

/// Exponential back-off with jitter for the tasks of db-scheduler.
///
/// @param first the pause after the first failure; each further failure doubles it
/// @param longest no pause is longer, jitter aside
/// @param random the source of the jitter
public record Backoff(Duration first, Duration longest, RandomGenerator random) {
    private static final int MAX_DOUBLINGS = 20;

    public Backoff(Duration first, Duration longest) {
        this(first, longest, () -> ThreadLocalRandom.current().nextLong());
    }

    /// The pause before the next try. The jitter adds up to a quarter: tasks that failed together are not tried again
    /// together.
    ///
    /// @param failuresBefore consecutive failures before the one that has just happened
    public Duration pause(int failuresBefore) {
        var doubled = first.multipliedBy(1L << Math.min(failuresBefore, MAX_DOUBLINGS));
        var pause = doubled.compareTo(longest) > 0 ? longest : doubled;
        return pause.plusMillis(random.nextLong(pause.toMillis() / 4 + 1));
    }

    /// An execution that ends in a completion handler counts as a success, and db-scheduler would reset the number of
    /// consecutive failures. This one counts as a failure.
    public static ExecutionComplete asFailure(ExecutionComplete complete, Throwable cause) {
        return ExecutionComplete.failure(
                complete.getExecution(),
                complete.getTimeDone().minus(complete.getDuration()),
                complete.getTimeDone(),
                cause);
    }
}
