package salon.push;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import salon.push.PushSender.PushResult;
import salon.schedule.Backoff;

/// Sends a planned push, as a task of db-scheduler. It is tried again at the time that Firebase names, else after a
/// pause that doubles up to an hour. After about a day it is dropped as outdated.
class PushTask {
    static final String NAME = "push";
    private static final Logger LOG = Logger.getLogger(PushTask.class);
    private static final Duration LONGEST_RETRY = Duration.ofHours(1);
    private static final int MAX_RETRIES = 32;

    /// A planned push as db-scheduler stores it: tell this device of the messages up to `upTo`. Ids only; the text and
    /// the device's token are read when it is sent.
    ///
    /// @param device the SHA-256 of its token in hex
    record PushJob(UUID tenant, UUID conversation, long upTo, String device) {
        /// Unique: a conversation is planned at most once up to the same message.
        String taskId() {
            return conversation + "/" + upTo + "/" + device;
        }
    }

    private final PushSender sender;
    private final Backoff backoff;

    PushTask(PushSender sender, @ConfigProperty(name = "salon.push.first-retry") Duration firstRetry) {
        this.sender = sender;
        this.backoff = new Backoff(firstRetry, LONGEST_RETRY);
    }

    @Produces
    @Singleton
    Task<PushJob> task() {
        return Tasks.custom(NAME, PushJob.class)
                // unexpected: the database is away, or a bug
                .onFailure((failed, operations) -> retry(failed, operations, Optional.empty()))
                .execute((push, context) -> completion(sender.send(push.getData())));
    }

    private CompletionHandler<PushJob> completion(PushResult result) {
        return switch (result) {
            case PushResult.Sent sent -> remove();
            case PushResult.Obsolete obsolete -> remove();
            case PushResult.Unregistered unregistered -> remove();
            case PushResult.Rejected rejected -> remove();
            case PushResult.Unavailable(var retryAfter) ->
                (complete, operations) -> retry(
                        Backoff.asFailure(complete, new FirebaseTransport.UnavailableException(retryAfter)),
                        operations,
                        retryAfter);
        };
    }

    private void retry(
            ExecutionComplete failed, ExecutionOperations<PushJob> operations, Optional<Duration> retryAfter) {
        var failuresBefore = failed.getExecution().consecutiveFailures;
        if (failuresBefore >= MAX_RETRIES) {
            LOG.warnf("a push was given up after %d attempts", failuresBefore + 1);
            operations.remove();
        } else {
            var pause = retryAfter.orElseGet(() -> backoff.pause(failuresBefore));
            operations.reschedule(failed, failed.getTimeDone().plus(pause));
        }
    }

    private static CompletionHandler<PushJob> remove() {
        return (complete, operations) -> operations.remove();
    }
}
