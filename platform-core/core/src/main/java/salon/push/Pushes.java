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
class Pushes {
    private static final Logger LOG = Logger.getLogger(Pushes.class);

    private final Tenants tenants;
    private final PushStore store;
    private final DeviceStore devices;
    private final FirebaseApps apps;

    Pushes(Tenants tenants, PushStore store, DeviceStore devices, FirebaseApps apps) {
        this.tenants = tenants;
        this.store = store;
        this.devices = devices;
        this.apps = apps;
    }

    Sending send(Push push) {
        return tenants.byId(push.tenant())
                .map(tenant -> CurrentTenant.call(tenant, () -> send(tenant, push)))
                .orElseGet(Sending.Needless::new);
    }

    private Sending send(Tenant tenant, Push push) {
        var device = new TokenHash(push.device());
        var sending = QuarkusTransaction.requiringNew()
                .call(() -> store.notice(push.conversation(), push.upTo(), device))
                .map(notice -> send(tenant, notice))
                .orElseGet(Sending.Needless::new);
        switch (sending) {
            case Sending.Sent sent -> LOG.debugf("a push of %s went out", tenant.slug());
            case Sending.Needless needless -> LOG.debugf("a push of %s was needless", tenant.slug());
            case Sending.DeviceGone gone -> QuarkusTransaction.requiringNew().run(() -> devices.remove(device));
            case Sending.Later later -> LOG.infof("a push of %s has to wait", tenant.slug());
            case Sending.Refused(var reason) -> LOG.warnf("a push of %s was refused: %s", tenant.slug(), reason);
        }
        return sending;
    }

    private Sending send(Tenant tenant, Notice notice) {
        return switch (apps.of(tenant)) {
            case FirebaseApps.Project.None none -> new Sending.Needless();
            case FirebaseApps.Project.Unusable(var reason) -> new Sending.Refused(reason);
            case FirebaseApps.Project.Ready(var messaging) -> {
                try {
                    messaging.send(notice.forTenant(tenant.slug()));
                    yield new Sending.Sent();
                } catch (FirebaseMessagingException failure) {
                    yield Verdicts.on(failure);
                }
            }
        };
    }
}
