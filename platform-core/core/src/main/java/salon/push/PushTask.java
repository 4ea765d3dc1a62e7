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
    Task<Push> task(Pushes pushes, PushRetries retries) {
        return Tasks.custom(NAME, Push.class)
                .onFailure(retries::later)
                .execute((push, context) -> retries.after(pushes.send(push.getData())));
    }
}
