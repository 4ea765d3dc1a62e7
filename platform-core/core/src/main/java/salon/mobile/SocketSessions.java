package salon.mobile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import salon.chat.Conversations;
import salon.customer.CustomerClaims;
import salon.customer.Customers;
import salon.live.Subscriptions;
import salon.live.Topic;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;
import salon.tenant.Tenants;

/// Serves sockets, each by one virtual thread of its own.
@ApplicationScoped
class SocketSessions {
    private static final Logger LOG = Logger.getLogger(SocketSessions.class);

    private final Tenants tenants;
    private final Customers customers;
    private final Conversations conversations;
    private final Subscriptions listeners;
    private final LiveEventHandler live;
    private final Heartbeats beats;
    private final TokenExpiry expiries;
    private final Frames frames;

    SocketSessions(
            Tenants tenants,
            Customers customers,
            Conversations conversations,
            Subscriptions listeners,
            LiveEventHandler live,
            Heartbeats beats,
            TokenExpiry expiries,
            Frames frames) {
        this.tenants = tenants;
        this.customers = customers;
        this.conversations = conversations;
        this.listeners = listeners;
        this.live = live;
        this.beats = beats;
        this.expiries = expiries;
        this.frames = frames;
    }

    void start(Connection connection, String tenant, JsonWebToken token) {
        var profile = TokenClaims.of(token);
        var expires = Instant.ofEpochSecond(token.getExpirationTime());
        Thread.ofVirtual().name("socket").start(() -> {
            try {
                var known = tenants.bySlug(tenant).orElseThrow();
                CurrentTenant.run(known, () -> serve(connection, known, profile, expires));
            } catch (RuntimeException failure) {
                LOG.error("a socket could not be served", failure);
                connection.close(CloseCode.TRY_AGAIN);
            }
        });
    }

    private void serve(Connection connection, Tenant tenant, CustomerClaims profile, Instant expires) {
        var session = new SocketSession(tenant, customers.signedIn(profile), connection, frames);
        var customer = session.customer().id();
        var topic = Topic.customer(tenant.id(), customer);
        try (var hearing = listeners.listen(topic, event -> live.tell(event, session));
                var beating = beats.add(session);
                var expiring = expiries.watch(session, expires)) {
            session.standings().replace(conversations.statuses(Set.of(customer)));
            connection.serve(session);
        }
    }
}
