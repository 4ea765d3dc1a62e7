package salon.notify;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import jakarta.inject.Singleton;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Sends one mail. It runs in db-scheduler's thread; a crash while it runs makes another node run it again.
@Singleton
class MailTask extends OneTimeTask<MailOrder> {
    static final String NAME = "mail";

    private final Tenants tenants;
    private final MailWriter writer;
    private final Postman postman;

    MailTask(Tenants tenants, MailWriter writer, Postman postman, MailSettings settings) {
        super(NAME, MailOrder.class, new MailRetries(settings));
        this.tenants = tenants;
        this.writer = writer;
        this.postman = postman;
    }

    @Override
    public void executeOnce(TaskInstance<MailOrder> instance, ExecutionContext context) {
        var order = instance.getData();
        tenants.byId(order.tenant())
                .flatMap(tenant -> CurrentTenant.call(tenant, () -> writer.write(order)))
                .ifPresent(postman::send);
    }
}
