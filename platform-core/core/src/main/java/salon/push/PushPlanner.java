package salon.push;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import salon.schedule.Sweep;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;

/// Plans one send per device of each customer who has been answered or told news.
@ApplicationScoped
class PushPlanner implements Sweep {
    private static final int CONVERSATIONS = 100;
    /// Those used last; a customer can register any number of tokens.
    private static final int DEVICES = 10;

    private final PushQueries store;
    private final Scheduler scheduler;
    private final InstantSource clock;

    PushPlanner(PushQueries store, Scheduler scheduler, InstantSource clock) {
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Override
    @Transactional
    public int sweep() {
        var due = store.claim(CONVERSATIONS, DEVICES);
        var tenant = CurrentTenant.get();
        // Without a Firebase project nothing is kept back: its first day should not begin with old news.
        var sends = tenant.firebaseCredentials() == null
                ? List.<TaskInstance<?>>of()
                : due.stream().flatMap(one -> send(tenant, one)).toList();
        if (!sends.isEmpty()) {
            scheduler.scheduleBatch(sends, clock.instant());
        }
        return due.size();
    }

    private static Stream<TaskInstance<?>> send(Tenant tenant, PushQueries.Due due) {
        if (due.device() == null) {
            return Stream.of();
        }
        var push = new PushJob(tenant.id(), due.conversation(), due.upTo(), due.device());
        return Stream.of(new TaskInstance<>(PushTask.NAME, push.name(), push));
    }
}
