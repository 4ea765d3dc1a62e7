package salon.notify;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import salon.schedule.Backoff;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Sends a planned mail, as a task of db-scheduler. When a node crashes meanwhile, another node sends it again.
class MailTask {
    static final String NAME = "mail";
    private static final Logger LOG = Logger.getLogger(MailTask.class);

    private final Tenants tenants;
    private final MailWriter writer;
    private final MailSender sender;
    private final MailRetryPolicy retries;

    MailTask(Tenants tenants, MailWriter writer, MailSender sender, MailSettings settings) {
        this.tenants = tenants;
        this.writer = writer;
        this.sender = sender;
        this.retries = new MailRetryPolicy(settings);
    }

    @Produces
    @Singleton
    Task<MailJob> task() {
        return Tasks.custom(NAME, MailJob.class).onFailure(retries).execute((mail, context) -> execute(mail));
    }

    /// Mail servers fail now and then: an exception would make db-scheduler log a stack trace for each attempt.
    private CompletionHandler<MailJob> execute(TaskInstance<MailJob> mail) {
        try {
            send(mail.getData());
            return (complete, operations) -> operations.remove();
        } catch (MailSendException failure) {
            LOG.infof("mail %s was not sent: %s", mail.getId(), failure.getMessage());
            return (complete, operations) -> retries.onFailure(Backoff.asFailure(complete, failure), operations);
        }
    }

    private void send(MailJob job) {
        tenants.byId(job.tenant())
                .flatMap(tenant -> CurrentTenant.call(tenant, () -> writer.write(job)))
                .ifPresent(sender::send);
    }
}
