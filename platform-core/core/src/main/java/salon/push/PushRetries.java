package salon.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/// When a push is tried again: at the time that Google names, else after a pause that doubles up to an hour. After
/// about a day it is old news and dropped.
@ApplicationScoped
class PushRetries {
    private static final Logger LOG = Logger.getLogger(PushRetries.class);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST = 32;

    private final Duration first;

    PushRetries(@ConfigProperty(name = "salon.push.first-retry") Duration first) {
        this.first = first;
    }

    CompletionHandler<PushJob> after(PushResult sending) {
        return switch (sending) {
            case PushResult.Sent sent -> done();
            case PushResult.Needless needless -> done();
            case PushResult.DeviceGone gone -> done();
            case PushResult.Refused refused -> done();
            case PushResult.Later later -> (complete, operations) -> later(failed(complete), operations, later.asked());
        };
    }

    /// For failures that nobody expected: the database was away, or a bug.
    void later(ExecutionComplete complete, ExecutionOperations<PushJob> operations) {
        later(complete, operations, Optional.empty());
    }

    private void later(ExecutionComplete complete, ExecutionOperations<PushJob> operations, Optional<Duration> asked) {
        var failures = complete.getExecution().consecutiveFailures;
        if (failures >= MOST) {
            LOG.warnf("a push was given up after %d attempts", failures + 1);
            operations.remove();
        } else {
            operations.reschedule(complete, complete.getTimeDone().plus(asked.orElseGet(() -> pause(failures))));
        }
    }

    private Duration pause(int failures) {
        var doubled = first.multipliedBy(1L << Math.min(failures, 20));
        var pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        // Those that failed together should not come back together.
        return pause.plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 4 + 1));
    }

    private static CompletionHandler<PushJob> done() {
        return (complete, operations) -> operations.remove();
    }

    /// db-scheduler would count it as a success, and begin anew with the pauses.
    private static ExecutionComplete failed(ExecutionComplete complete) {
        return ExecutionComplete.failure(
                complete.getExecution(),
                complete.getTimeDone().minus(complete.getDuration()),
                complete.getTimeDone(),
                new FirebaseBusy(Optional.empty()));
    }
}
