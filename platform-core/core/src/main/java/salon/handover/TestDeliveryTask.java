package salon.handover;

import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jboss.logging.Logger;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Tests a destination, once, also one that is switched off.
@Singleton
class TestDeliveryTask extends OneTimeTask<Trial> {
    static final String NAME = "hand-over-test";
    private static final Logger LOG = Logger.getLogger(TestDeliveryTask.class);

    private final Tenants tenants;
    private final List<DestinationChannel> channels;
    private final DestinationRepository destinations;
    private final DeliveryStore deliveries;
    private final DeliveryPayloads leads;
    private final InstantSource clock;

    TestDeliveryTask(
            Tenants tenants,
            @All List<DestinationChannel> channels,
            DestinationRepository destinations,
            DeliveryStore deliveries,
            DeliveryPayloads leads,
            InstantSource clock) {
        super(NAME, Trial.class, new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)));
        this.tenants = tenants;
        this.channels = channels;
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.leads = leads;
        this.clock = clock;
    }

    @Override
    public void executeOnce(TaskInstance<Trial> instance, ExecutionContext context) {
        var trial = instance.getData();
        tenants.byId(trial.tenant()).ifPresent(tenant -> CurrentTenant.run(tenant, () -> make(trial)));
    }

    private void make(Trial trial) {
        QuarkusTransaction.requiringNew()
                .call(() -> destinations.find(trial.destination()))
                .ifPresent(destination -> {
                    var start = clock.instant();
                    var verdict = send(trial, destination);
                    var took = Duration.between(start, clock.instant());
                    var delivery = Delivery.ofTest(trial, destination.target(), start, verdict, took);
                    QuarkusTransaction.requiringNew().run(() -> deliveries.add(delivery));
                });
    }

    private DeliveryResult send(Trial trial, Destination destination) {
        try {
            return channels.stream()
                    .filter(channel -> channel.kind().equals(destination.kind().channel()))
                    .findFirst()
                    .orElseThrow()
                    .send(destination, leads.sample(trial.delivery(), destination.centre()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the platform stops", stopped);
        } catch (RuntimeException fault) {
            LOG.errorf("a test by %s failed: %s", destination.kind(), Faults.place(fault));
            return new DeliveryResult.Refused(FailureReason.of(FailureReason.Kind.FAULT));
        }
    }
}
