package salon.push;

import com.google.firebase.messaging.FirebaseMessagingException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;
import salon.tenant.Tenants;

/// Sends what was planned, if it is still wanted. No transaction is open while Google is asked.
@ApplicationScoped
class PushSender {
    private static final Logger LOG = Logger.getLogger(PushSender.class);

    private final Tenants tenants;
    private final PushQueries store;
    private final DeviceStore devices;
    private final FirebaseApps apps;

    PushSender(Tenants tenants, PushQueries store, DeviceStore devices, FirebaseApps apps) {
        this.tenants = tenants;
        this.store = store;
        this.devices = devices;
        this.apps = apps;
    }

    PushResult send(PushJob push) {
        return tenants.byId(push.tenant())
                .map(tenant -> CurrentTenant.call(tenant, () -> send(tenant, push)))
                .orElseGet(PushResult.Needless::new);
    }

    private PushResult send(Tenant tenant, PushJob push) {
        var device = new TokenHash(push.device());
        var sending = QuarkusTransaction.requiringNew()
                .call(() -> store.notice(push.conversation(), push.upTo(), device))
                .map(notice -> send(tenant, notice))
                .orElseGet(PushResult.Needless::new);
        switch (sending) {
            case PushResult.Sent sent -> LOG.debugf("a push of %s went out", tenant.slug());
            case PushResult.Needless needless -> LOG.debugf("a push of %s was needless", tenant.slug());
            case PushResult.DeviceGone gone -> QuarkusTransaction.requiringNew().run(() -> devices.remove(device));
            case PushResult.Later later -> LOG.infof("a push of %s has to wait", tenant.slug());
            case PushResult.Refused(var reason) -> LOG.warnf("a push of %s was refused: %s", tenant.slug(), reason);
        }
        return sending;
    }

    private PushResult send(Tenant tenant, PushNotification notice) {
        return switch (apps.of(tenant)) {
            case FirebaseApps.Project.None none -> new PushResult.Needless();
            case FirebaseApps.Project.Unusable(var reason) -> new PushResult.Refused(reason);
            case FirebaseApps.Project.Ready(var messaging) -> {
                try {
                    messaging.send(notice.forTenant(tenant.slug()));
                    yield new PushResult.Sent();
                } catch (FirebaseMessagingException failure) {
                    yield FcmErrors.on(failure);
                }
            }
        };
    }
}
