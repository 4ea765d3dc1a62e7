package salon.handover;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import java.util.UUID;
import salon.tenant.CurrentTenant;

/// Plans tests of destinations: a mail server may take its time, so nobody waits for them on a page.
@ApplicationScoped
class TestDeliveries {
    private final DestinationRepository destinations;
    private final DeliveryStore deliveries;
    private final Scheduler scheduler;
    private final InstantSource clock;

    TestDeliveries(
            DestinationRepository destinations, DeliveryStore deliveries, Scheduler scheduler, InstantSource clock) {
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    boolean plan(UUID destination, UUID delivery) {
        var isKnown = QuarkusTransaction.requiringNew()
                .call(() -> destinations.find(destination).isPresent());
        var isDone = QuarkusTransaction.requiringNew()
                .call(() -> deliveries.find(delivery).isPresent());
        if (isKnown && !isDone) {
            var trial = new Trial(CurrentTenant.get().id(), destination, delivery);
            scheduler.scheduleIfNotExists(
                    new TaskInstance<>(TestDeliveryTask.NAME, trial.name(), trial), clock.instant());
            scheduler.triggerCheckForDueExecutions();
        }
        return isKnown;
    }
}
