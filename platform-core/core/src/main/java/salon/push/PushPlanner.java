package salon.push;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import salon.chat.ChatEvent.MessagePosted;
import salon.chat.DueConversations;
import salon.chat.DueConversations.DuePush;
import salon.push.PushTask.PushJob;
import salon.schedule.Sweeper;
import salon.tenant.CurrentTenant;

/// Plans pushes: one [PushJob] per device of a customer who has got an answer or news.
@ApplicationScoped
class PushPlanner implements Sweeper.Sweep {
    private static final int CONVERSATIONS_PER_SWEEP = 100;

    private final DueConversations conversations;
    private final DeviceQueries devices;
    private final Sweeper sweeper;
    private final Scheduler scheduler;
    private final InstantSource clock;

    PushPlanner(
            DueConversations conversations,
            DeviceQueries devices,
            Sweeper sweeper,
            Scheduler scheduler,
            InstantSource clock) {
        this.conversations = conversations;
        this.devices = devices;
        this.sweeper = sweeper;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// The sweeper does not wait for its timer.
    void onMessage(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted event) {
        if (event.pushes()) {
            sweeper.wake(event.tenant());
        }
    }

    @Override
    @Transactional
    public int sweep() {
        var due = conversations.claimPushes(CONVERSATIONS_PER_SWEEP);
        var tenant = CurrentTenant.get();
        // Without a Firebase project pushes are dropped, not kept: one that is set up later must not begin with
        // outdated ones.
        if (!due.isEmpty() && tenant.firebaseCredentials() != null) {
            schedule(tenant.id(), due);
        }
        return due.size();
    }

    private void schedule(UUID tenant, List<DuePush> due) {
        var customers = due.stream().map(DuePush::customer).distinct().toList();
        var devicesOf = devices.lastUsed(customers, Devices.MAX_PUSHED_PER_CUSTOMER);
        var tasks = new ArrayList<TaskInstance<?>>();
        for (var push : due) {
            for (var device : devicesOf.getOrDefault(push.customer(), List.of())) {
                var job = new PushJob(tenant, push.conversation(), push.upTo(), device);
                tasks.add(new TaskInstance<>(PushTask.NAME, job.taskId(), job));
            }
        }
        if (!tasks.isEmpty()) {
            scheduler.scheduleBatch(tasks, clock.instant());
        }
    }
}
