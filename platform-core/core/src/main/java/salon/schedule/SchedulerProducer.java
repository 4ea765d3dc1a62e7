package salon.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.Task;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// db-scheduler in the platform's own database: one task per send, with retry. A task is stored in the transaction that
/// plans it. And the clock, so that a test can bring its own.
class SchedulerProducer {
    /// A send mostly waits: with many threads, a mail server that does not answer can't delay pushes.
    private static final int THREADS = 200;

    @Produces
    @Singleton
    InstantSource clock() {
        return InstantSource.system();
    }

    @Produces
    @Singleton
    Scheduler scheduler(
            DataSource dataSource,
            @All List<Task<?>> tasks,
            @ConfigProperty(name = "salon.schedule.poll-every") Duration pollEvery) {
        return Scheduler.create(dataSource, List.copyOf(tasks))
                .serializer(new JacksonSerializer())
                .threads(THREADS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(pollEvery)
                .heartbeatInterval(Duration.ofSeconds(5))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
    }

    void start(
            @Observes StartupEvent event,
            Scheduler scheduler,
            @ConfigProperty(name = "salon.schedule.enabled") boolean enabled) {
        if (enabled) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event, Scheduler scheduler) {
        scheduler.stop();
    }
}
