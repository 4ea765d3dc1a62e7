package salon.notify;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.vertx.ext.mail.MailMessage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;
import salon.notify.MailSender.MailSendException;
import salon.schedule.Backoff;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Sends a planned mail, as a task of db-scheduler. When a node crashes meanwhile, another node sends it again.
class MailTask {
    /// Tries again with growing pauses until the mail is too old or a failure is permanent. The log names a mail by
    /// its id, never by its address.
    static final class MailRetryPolicy implements FailureHandler<MailJob> {
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

    static final String NAME = "mail";
    private static final Logger LOG = Logger.getLogger(MailTask.class);

    private final Tenants tenants;
    private final MailWriter writer;
    private final MailSender sender;
    private final RefusedRecipients refused;
    private final MailRetryPolicy retries;

    MailTask(Tenants tenants, MailWriter writer, MailSender sender, RefusedRecipients refused, MailSettings settings) {
        this.tenants = tenants;
        this.writer = writer;
        this.sender = sender;
        this.refused = refused;
        this.retries = new MailRetryPolicy(settings);
    }

    @Produces
    @Singleton
    Task<MailJob> task() {
        return Tasks.custom(NAME, MailJob.class).onFailure(retries).execute((mail, context) -> execute(mail));
    }

    /// Mail servers fail now and then: an exception would make db-scheduler log a stack trace for each attempt.
    private CompletionHandler<MailJob> execute(TaskInstance<MailJob> mail) {
        var job = mail.getData();
        try {
            var isSent = new AtomicBoolean();
            inTenant(job, () -> writer.write(job).ifPresent(message -> {
                send(message, job);
                isSent.set(true);
            }));
            return (complete, operations) -> {
                operations.remove();
                // Not before: a mail that was sent must not be sent again because this fails.
                if (isSent.get()) {
                    inTenant(job, () -> refused.remove(job.address()));
                }
            };
        } catch (MailSendException failure) {
            LOG.infof("mail %s was not sent: %s", mail.getId(), failure.getMessage());
            return (complete, operations) -> retries.onFailure(Backoff.asFailure(complete, failure), operations);
        }
    }

    private void send(MailMessage message, MailJob job) {
        try {
            sender.send(message);
        } catch (MailSendException failure) {
            if (failure.isRecipientRefused()) {
                refused.add(job, failure.code());
            }
            throw failure;
        }
    }

    /// Does nothing when the tenant is gone.
    private void inTenant(MailJob job, Runnable work) {
        tenants.byId(job.tenant()).ifPresent(tenant -> CurrentTenant.run(tenant, work));
    }
}
