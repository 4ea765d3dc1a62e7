package salon.handover;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/// The tries as db-scheduler knows them. After a crash another node makes a try again.
class HandOverTask {
    static final String NAME = "hand-over";

    @Produces
    @Singleton
    Task<Try> tries(DeliveryTask tries, HandOverSettings settings) {
        return Tasks.custom(NAME, Try.class)
                // The database was away: the tries themselves end in verdicts.
                .onFailure((failed, operations) ->
                        operations.reschedule(failed, failed.getTimeDone().plus(settings.recoverAfter())))
                .execute((one, context) -> then(tries.make(one.getData())));
    }

    private static CompletionHandler<Try> then(Optional<Instant> next) {
        return next.<CompletionHandler<Try>>map(at -> (complete, operations) -> operations.reschedule(complete, at))
                .orElse((complete, operations) -> operations.remove());
    }
}
