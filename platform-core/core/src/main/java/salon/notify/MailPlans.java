package salon.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import salon.template.Recipient;
import salon.tenant.CurrentTenant;

/// Plans one send per recipient, in the transaction of the caller: with it they stand or fall.
@ApplicationScoped
class MailPlans {
    private final Scheduler scheduler;
    private final InstantSource clock;

    MailPlans(Scheduler scheduler, InstantSource clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void add(List<Recipient> recipients, MailJob.Matter matter) {
        var now = clock.instant();
        var tasks = new ArrayList<TaskInstance<?>>();
        for (var recipient : recipients) {
            var order = new MailJob(CurrentTenant.get().id(), recipient.template(), recipient.address(), now, matter);
            tasks.add(new TaskInstance<>(MailTask.NAME, order.task(), order));
        }
        if (!tasks.isEmpty()) {
            scheduler.scheduleBatch(tasks, now);
        }
    }
}
