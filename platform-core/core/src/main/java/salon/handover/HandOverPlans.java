package salon.handover;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import salon.request.RequestSubmitted;
import salon.tenant.CurrentTenant;

/// Plans hand-overs in the transaction of the caller: with it they stand or fall.
@ApplicationScoped
class HandOverPlans {
    private final List<HandOverChannel> channels;
    private final HandOverQueries store;
    private final Scheduler scheduler;
    private final InstantSource clock;

    HandOverPlans(
            @All List<HandOverChannel> channels, HandOverQueries store, Scheduler scheduler, InstantSource clock) {
        this.channels = channels;
        this.store = store;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    void plan(@Observes RequestSubmitted event) {
        var request = event.request();
        var tasks = new ArrayList<TaskInstance<?>>();
        for (var channel : channels) {
            for (var target : channel.targets(request)) {
                store.add(request.id(), target);
                tasks.add(task(request.id(), target.channel(), 1));
            }
        }
        if (!tasks.isEmpty()) {
            scheduler.scheduleBatch(tasks, clock.instant());
        }
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestSubmitted event) {
        scheduler.triggerCheckForDueExecutions();
    }

    void plan(UUID request, String channel, int round) {
        scheduler.scheduleBatch(List.of(task(request, channel, round)), clock.instant());
    }

    private static TaskInstance<Try> task(UUID request, String channel, int round) {
        var one = new Try(CurrentTenant.get().id(), request, channel, round);
        return new TaskInstance<>(HandOverTask.NAME, one.name(), one);
    }
}
