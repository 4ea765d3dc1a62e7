package salon.push;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// The sends as db-scheduler knows them.
class PushTask {
    static final String NAME = "push";

    @Produces
    @Singleton
    Task<PushJob> task(PushSender pushes, PushRetries retries) {
        return Tasks.custom(NAME, PushJob.class)
                .onFailure(retries::later)
                .execute((push, context) -> retries.after(pushes.send(push.getData())));
    }
}
