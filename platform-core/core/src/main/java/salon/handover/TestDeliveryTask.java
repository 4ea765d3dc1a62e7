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
import java.util.UUID;
import org.jboss.logging.Logger;
import salon.handover.HandOverChannel.DeliveryResult;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

/// Delivers a made-up request to a destination, once, also to one that is switched off.
@Singleton
class TestDeliveryTask extends OneTimeTask<TestDeliveryTask.Job> {
    private static final String NAME = "hand-over-test";
    private static final Logger LOG = Logger.getLogger(TestDeliveryTask.class);

    /// @param delivery the id of its entry in the log
    record Job(UUID tenant, UUID destination, UUID delivery) {
        TaskInstance<Job> task() {
            return new TaskInstance<>(NAME, tenant + "." + delivery, this);
        }
    }

    private final Tenants tenants;
    private final List<DestinationChannel> channels;
    private final DestinationRepository destinations;
    private final Deliveries deliveries;
    private final DeliveryPayloads payloads;
    private final InstantSource clock;

    TestDeliveryTask(
            Tenants tenants,
            @All List<DestinationChannel> channels,
            DestinationRepository destinations,
            Deliveries deliveries,
            DeliveryPayloads payloads,
            InstantSource clock) {
        super(NAME, Job.class, new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30)));
        this.tenants = tenants;
        this.channels = channels;
        this.destinations = destinations;
        this.deliveries = deliveries;
        this.payloads = payloads;
        this.clock = clock;
    }

    @Override
    public void executeOnce(TaskInstance<Job> instance, ExecutionContext context) {
        var job = instance.getData();
        tenants.byId(job.tenant()).ifPresent(tenant -> CurrentTenant.run(tenant, () -> run(job)));
    }

    private void run(Job job) {
        QuarkusTransaction.requiringNew()
                .call(() -> destinations.findView(job.destination()))
                .ifPresent(destination -> {
                    var start = clock.instant();
                    var result = send(job, destination);
                    var duration = Duration.between(start, clock.instant());
                    var delivery = Delivery.ofTest(job.delivery(), destination.target(), start, result, duration);
                    QuarkusTransaction.requiringNew().run(() -> deliveries.add(delivery));
                });
    }

    private DeliveryResult.Answered send(Job job, Destination destination) {
        try {
            return channels.stream()
                    .filter(channel -> channel.kind().equals(destination.kind().channel()))
                    .findFirst()
                    .orElseThrow()
                    .deliver(destination, payloads.sample(job.delivery(), destination.centre()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the platform stops", stopped);
        } catch (RuntimeException error) {
            LOG.errorf("a test delivery by %s failed: %s", destination.kind(), DeliveryTask.describe(error));
            return new DeliveryResult.Rejected(FailureReason.of(FailureReason.Kind.FAULT));
        }
    }
}
