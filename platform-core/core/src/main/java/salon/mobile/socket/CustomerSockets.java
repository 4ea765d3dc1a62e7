package salon.mobile.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import salon.live.Subscriptions.Subscription;

/// The sockets of each customer on this node, and what waits to be sent in them: both are limited.
@ApplicationScoped
class CustomerSockets {
    private record Key(UUID tenant, UUID customer) {
        static Key of(SocketSession session) {
            return new Key(session.tenant().id(), session.customer().id());
        }
    }

    private record Sockets(Deque<SocketSession> oldestFirst, UnsentBytes unsent) {}

    private final Map<Key, Sockets> all = new ConcurrentHashMap<>();
    private final SocketSettings settings;
    private final UnsentBytes unsent;

    CustomerSockets(SocketSettings settings) {
        this.settings = settings;
        this.unsent = new UnsentBytes(settings.unsentInSum().asLongValue(), null);
    }

    /// Closes the oldest socket of the customer when this one is too many.
    Subscription add(SocketSession session) {
        var oldest = register(session);
        if (oldest != null) {
            oldest.close(CloseCode.TOO_MANY);
        }
        return () -> all.computeIfPresent(Key.of(session), (key, sockets) -> {
            sockets.oldestFirst().remove(session);
            return sockets.oldestFirst().isEmpty() ? null : sockets;
        });
    }

    private @Nullable SocketSession register(SocketSession session) {
        var removed = new SocketSession[1];
        all.compute(Key.of(session), (key, known) -> {
            var sockets = known == null ? none() : known;
            session.limitUnsent(new UnsentBytes(settings.unsentPerSocket().asLongValue(), sockets.unsent()));
            sockets.oldestFirst().add(session);
            if (sockets.oldestFirst().size() > settings.maxSockets()) {
                removed[0] = sockets.oldestFirst().poll();
            }
            return sockets;
        });
        return removed[0];
    }

    private Sockets none() {
        var ofCustomer = new UnsentBytes(settings.unsentPerCustomer().asLongValue(), unsent);
        return new Sockets(new ArrayDeque<>(), ofCustomer);
    }
}
