package salon.push;

import com.google.firebase.messaging.FirebaseMessagingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import salon.chat.DueConversations;
import salon.chat.DueConversations.DuePush;
import salon.push.PushTask.PushJob;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;
import salon.tenant.Tenants;

/// Sends a planned push by Firebase if it is still wanted. No transaction is open while Firebase is called.
@ApplicationScoped
class PushSender {
    private static final Logger LOG = Logger.getLogger(PushSender.class);

    /// How a push to one device ended.
    sealed interface PushResult {
        record Sent() implements PushResult {}

        /// There is nothing to tell any more.
        record Obsolete() implements PushResult {}

        /// The app was removed from the device, or its token was replaced.
        record Unregistered() implements PushResult {}

        /// Trying again can help; Firebase may say when.
        record Unavailable(Optional<Duration> retryAfter) implements PushResult {}

        /// Trying again can not help. The reason names no person.
        record Rejected(String reason) implements PushResult {}
    }

    private final Tenants tenants;
    private final DueConversations conversations;
    private final DeviceQueries devices;
    private final FirebaseApps apps;

    PushSender(Tenants tenants, DueConversations conversations, DeviceQueries devices, FirebaseApps apps) {
        this.tenants = tenants;
        this.conversations = conversations;
        this.devices = devices;
        this.apps = apps;
    }

    PushResult send(PushJob job) {
        return tenants.byId(job.tenant())
                .map(tenant -> CurrentTenant.call(tenant, () -> send(tenant, job)))
                .orElseGet(PushResult.Obsolete::new);
    }

    private PushResult send(Tenant tenant, PushJob job) {
        var result = QuarkusTransaction.requiringNew()
                .call(() -> notification(job))
                .map(notification -> send(tenant, notification))
                .orElseGet(PushResult.Obsolete::new);
        switch (result) {
            case PushResult.Sent sent -> LOG.debugf("a push of %s was sent", tenant.slug());
            case PushResult.Obsolete obsolete -> LOG.debugf("a push of %s was obsolete", tenant.slug());
            case PushResult.Unregistered unregistered ->
                QuarkusTransaction.requiringNew().run(() -> devices.remove(job.device()));
            case PushResult.Unavailable unavailable -> LOG.infof("a push of %s has to wait", tenant.slug());
            case PushResult.Rejected(var reason) -> LOG.warnf("a push of %s was rejected: %s", tenant.slug(), reason);
        }
        return result;
    }

    /// Empty when there is nothing to tell any more: the chat was deleted or read, a later push tells it too, or the
    /// device is gone.
    private Optional<PushNotification> notification(PushJob job) {
        return devices.find(job.device()).flatMap(device -> conversations
                .unseen(new DuePush(job.conversation(), device.customer(), job.upTo()))
                .map(message -> PushNotification.of(device.token(), job.conversation(), message)));
    }

    private PushResult send(Tenant tenant, PushNotification notification) {
        return switch (apps.of(tenant)) {
            case FirebaseApps.Project.None none -> new PushResult.Obsolete();
            case FirebaseApps.Project.Unusable(var reason) -> new PushResult.Rejected(reason);
            case FirebaseApps.Project.Ready(var messaging) -> {
                try {
                    messaging.send(notification.message(tenant.slug()));
                    yield new PushResult.Sent();
                } catch (FirebaseMessagingException failure) {
                    yield FcmErrors.result(failure);
                }
            }
        };
    }
}
