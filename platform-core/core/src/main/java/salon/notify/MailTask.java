package salon.notify;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Sends one mail. It runs in db-scheduler's thread; a crash while it runs makes another node run it again.
@Singleton
class MailTask extends OneTimeTask<MailJob> {
    static final String NAME = "mail";
    private static final Logger LOG = Logger.getLogger(MailTask.class);

    private final Tenants tenants;
    private final MailWriter writer;
    private final MailSender postman;
    private final MailRetryPolicy retries;

    @Inject
    MailTask(Tenants tenants, MailWriter writer, MailSender postman, MailSettings settings) {
        this(tenants, writer, postman, new MailRetryPolicy(settings));
    }

    private MailTask(Tenants tenants, MailWriter writer, MailSender postman, MailRetryPolicy retries) {
        super(NAME, MailJob.class, retries);
        this.tenants = tenants;
        this.writer = writer;
        this.postman = postman;
        this.retries = retries;
    }

    /// Mails that fail are part of the day: db-scheduler would print a stack trace for each try.
    @Override
    public CompletionHandler<MailJob> execute(TaskInstance<MailJob> instance, ExecutionContext context) {
        try {
            return super.execute(instance, context);
        } catch (MailSendException failure) {
            LOG.infof("mail %s has not gone out: %s", instance.getId(), failure.getMessage());
            return (complete, operations) -> retries.onFailure(failed(complete, failure), operations);
        }
    }

    @Override
    public void executeOnce(TaskInstance<MailJob> instance, ExecutionContext context) {
        var order = instance.getData();
        tenants.byId(order.tenant())
                .flatMap(tenant -> CurrentTenant.call(tenant, () -> writer.write(order)))
                .ifPresent(postman::send);
    }

    /// db-scheduler would count it as a success, and begin anew with the pauses.
    private static ExecutionComplete failed(ExecutionComplete complete, MailSendException failure) {
        return ExecutionComplete.failure(
                complete.getExecution(),
                complete.getTimeDone().minus(complete.getDuration()),
                complete.getTimeDone(),
                failure);
    }
}
