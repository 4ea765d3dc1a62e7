package salon.schedule;

import com.github.kagkarlsson.scheduler.task.Task;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import salon.persistence.NativeSql;

/// Not ready while nothing is planned or nothing that is planned gets done: while the sweep has not finished a round
/// for a minute, or a task waits for 3 minutes longer than planned. A task that is to be tried again later does not
/// wait, nor does one of a newer version, which another node does.
@Readiness
@ApplicationScoped
class ScheduleHealth implements HealthCheck {
    static final Duration LONGEST_ROUND = Duration.ofMinutes(1);
    static final Duration LONGEST_DELAY = Duration.ofMinutes(3);

    private final Sweeper sweeper;
    private final NativeSql sql;
    private final String[] known;

    ScheduleHealth(Sweeper sweeper, NativeSql sql, @All List<Task<?>> tasks) {
        this.sweeper = sweeper;
        this.sql = sql;
        this.known = tasks.stream().map(Task::getName).toArray(String[]::new);
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        var sinceRound = sweeper.sinceLastRound();
        var delay = longestDelay();
        return HealthCheckResponse.named("Schedule")
                .status(sinceRound.compareTo(LONGEST_ROUND) < 0 && delay.compareTo(LONGEST_DELAY) < 0)
                .withData("secondsSinceSweep", sinceRound.toSeconds())
                .withData("secondsTasksAreOverdue", delay.toSeconds())
                .build();
    }

    private Duration longestDelay() {
        return Duration.ofSeconds(sql.query("""
                        select cast(greatest(0, coalesce(extract(epoch from now() - min(execution_time)), 0)) as bigint)
                          from scheduled_tasks where not picked and task_name = any(:known)""", Long.class)
                .setParameter("known", known, String[].class)
                .getSingleResult());
    }
}
