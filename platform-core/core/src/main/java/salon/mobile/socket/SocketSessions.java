package salon.mobile.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import salon.chat.Conversations;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.live.Subscriptions;
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
    private final Subscriptions subscriptions;
    private final LiveEventHandler events;
    private final Heartbeats heartbeats;
    private final TokenExpiry expiry;
    private final CustomerSockets sockets;

    SocketSessions(
            Tenants tenants,
            Customers customers,
            Conversations conversations,
            Subscriptions subscriptions,
            LiveEventHandler events,
            Heartbeats heartbeats,
            TokenExpiry expiry,
            CustomerSockets sockets) {
        this.tenants = tenants;
        this.customers = customers;
        this.conversations = conversations;
        this.subscriptions = subscriptions;
        this.events = events;
        this.heartbeats = heartbeats;
        this.expiry = expiry;
        this.sockets = sockets;
    }

    void start(SocketSession session, String slug, JsonWebToken token) {
        var claims = Customer.Claims.of(token);
        var expires = Instant.ofEpochSecond(token.getExpirationTime());
        Thread.ofVirtual().name("socket").start(() -> {
            try {
                var tenant = tenants.bySlug(slug).orElseThrow();
                CurrentTenant.run(tenant, () -> serve(session, tenant, claims, expires));
            } catch (Throwable failure) {
                // Also an Error: nobody else would close the socket.
                LOG.error("a socket could not be served", failure);
                session.close(CloseCode.TRY_AGAIN);
            }
        });
    }

    private void serve(SocketSession session, Tenant tenant, Customer.Claims claims, Instant expires) {
        var customer = customers.findOrCreate(claims);
        session.identify(tenant, customer);
        var topic = Subscriptions.Topic.customer(tenant.id(), customer.id());
        try (var counted = sockets.add(session);
                var live = subscriptions.subscribe(topic, event -> events.handle(event, session));
                var beats = heartbeats.add(session);
                var end = expiry.start(session, expires)) {
            session.start(conversations.statuses(Set.of(customer.id())));
            session.run();
        }
    }
}
