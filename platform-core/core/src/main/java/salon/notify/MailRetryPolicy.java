package salon.notify;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import org.jboss.logging.Logger;
import salon.schedule.Backoff;

/// Tries again with growing pauses until the mail is too old or a failure is permanent. The log names a mail by its id,
/// never by its address.
final class MailRetryPolicy implements FailureHandler<MailJob> {
    private static final Logger LOG = Logger.getLogger(MailRetryPolicy.class);

    private final MailSettings settings;
    private final Backoff backoff;

    MailRetryPolicy(MailSettings settings) {
        this(settings, new Backoff(settings.firstRetry(), settings.longestRetry()));
    }

    MailRetryPolicy(MailSettings settings, Backoff backoff) {
        this.settings = settings;
        this.backoff = backoff;
    }

    @Override
    public void onFailure(ExecutionComplete failed, ExecutionOperations<MailJob> operations) {
        var execution = failed.getExecution();
        var job = (MailJob) execution.taskInstance.getData();
        var next = failed.getTimeDone().plus(backoff.pause(execution.consecutiveFailures));
        if (isPermanent(failed)) {
            LOG.errorf("mail %s is given up: %s", execution.getId(), reason(failed));
            operations.remove();
        } else if (next.isAfter(job.plannedAt().plus(settings.giveUpAfter()))) {
            LOG.errorf("mail %s is given up after %s", execution.getId(), settings.giveUpAfter());
            operations.remove();
        } else {
            operations.reschedule(failed, next);
        }
    }

    private static boolean isPermanent(ExecutionComplete failed) {
        return failed.getCause()
                .filter(cause -> cause instanceof MailSendException failure && failure.isPermanent())
                .isPresent();
    }

    private static String reason(ExecutionComplete failed) {
        return failed.getCause().map(Throwable::getMessage).orElse("");
    }
}
