package salon.notify;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;

/// Tries again with growing pauses while that can help; what is given up is named by its id, never by its address.
final class MailRetryPolicy implements FailureHandler<MailJob> {
    private static final Logger LOG = Logger.getLogger(MailRetryPolicy.class);
    private static final int MOST_DOUBLINGS = 20;

    private final MailSettings settings;

    MailRetryPolicy(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<MailJob> operations) {
        var execution = failed.getExecution();
        var order = (MailJob) execution.taskInstance.getData();
        var next = failed.getTimeDone().plus(pause(execution.consecutiveFailures));
        if (isFinal(failed)) {
            LOG.errorf("mail %s is given up: %s", execution.getId(), reason(failed));
            operations.remove();
        } else if (next.isAfter(lastTry(order))) {
            LOG.errorf("mail %s is given up after %s", execution.getId(), settings.giveUpAfter());
            operations.remove();
        } else {
            operations.reschedule(failed, next);
        }
    }

    Duration pause(int failuresBefore) {
        var pause = settings.firstRetry().multipliedBy(1L << Math.min(failuresBefore, MOST_DOUBLINGS));
        return pause.compareTo(settings.longestRetry()) > 0 ? settings.longestRetry() : pause;
    }

    private Instant lastTry(MailJob order) {
        return order.plannedAt().plus(settings.giveUpAfter());
    }

    private static boolean isFinal(ExecutionComplete failed) {
        return failed.getCause()
                .filter(cause -> cause instanceof MailSendException failure && failure.isFinal())
                .isPresent();
    }

    private static String reason(ExecutionComplete failed) {
        return failed.getCause().map(Throwable::getMessage).orElse("");
    }
}
