package salon.handover;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.request.RequestEvent.RequestSubmitted;
import salon.tenant.CurrentTenant;

/// The hand-overs of the current tenant's requests to other systems. The caller has checked that the reader may see the
/// request.
@ApplicationScoped
public class HandOvers {
    private final List<HandOverChannel> channels;
    private final HandOverQueries handOvers;
    private final Scheduler scheduler;
    private final InstantSource clock;

    HandOvers(
            @All List<HandOverChannel> channels, HandOverQueries handOvers, Scheduler scheduler, InstantSource clock) {
        this.channels = channels;
        this.handOvers = handOvers;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional
    public List<HandOver> of(UUID request) {
        return handOvers.of(request);
    }

    @Transactional
    public Optional<HandOver> find(UUID request, String channel) {
        return handOvers.find(request, channel);
    }

    /// Plans one more delivery, now: of a hand-over that failed, that waits for a later time, or that is done and is
    /// to be sent once more. The request keeps its id, by which the other side recognizes it.
    ///
    /// @param seenRound the round that was seen: of several concurrent calls one plans a delivery
    /// @return whether this call planned one
    @Transactional
    public boolean retry(UUID request, String channel, int seenRound) {
        var round = handOvers.reopen(request, channel, seenRound, clock.instant());
        round.ifPresent(next -> scheduler.scheduleBatch(List.of(task(request, channel, next)), clock.instant()));
        return round.isPresent();
    }

    /// In the transaction that stores the request.
    void plan(@Observes RequestSubmitted event) {
        var request = event.request();
        var tasks = new ArrayList<TaskInstance<?>>();
        for (var channel : channels) {
            for (var target : channel.targets(request)) {
                handOvers.add(request.id(), target);
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

    private static TaskInstance<DeliveryTask.Job> task(UUID request, String channel, int round) {
        return new DeliveryTask.Job(CurrentTenant.get().id(), request, channel, round).task();
    }
}
