package salon.mobile.socket;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import salon.live.Subscriptions.Subscription;

/// The sockets of each customer on this node, and what waits in their queues: both are limited.
@ApplicationScoped
class CustomerSockets {
    private record Key(UUID tenant, UUID customer) {
        static Key of(SocketSession session) {
            return new Key(session.tenant().id(), session.customer().id());
        }
    }

    private record Sockets(Deque<SocketSession> oldestFirst, QueuedBytes queued) {}

    private final Map<Key, Sockets> all = new ConcurrentHashMap<>();
    private final SocketSettings settings;
    private final QueuedBytes inSum;

    CustomerSockets(SocketSettings settings) {
        this.settings = settings;
        this.inSum = QueuedBytes.inSum(settings.queuedInSum().asLongValue(), this::closeLargest);
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
            session.limit(
                    new QueuedBytes(InboundQueue.MAX_BYTES, sockets.queued()),
                    new QueuedBytes(settings.unsentPerSocket().asLongValue(), sockets.queued()));
            sockets.oldestFirst().add(session);
            if (sockets.oldestFirst().size() > settings.maxSockets()) {
                removed[0] = sockets.oldestFirst().poll();
            }
            return sockets;
        });
        return removed[0];
    }

    private Sockets none() {
        var ofCustomer = new QueuedBytes(settings.queuedPerCustomer().asLongValue(), inSum);
        return new Sockets(new ArrayDeque<>(), ofCustomer);
    }

    /// When this node holds too much, the customer who lets most of it wait pays for it, and not whoever comes next.
    private synchronized void closeLargest() {
        if (!inSum.isFull()) {
            return;
        }
        var sessions = new ArrayList<SocketSession>();
        all.entrySet().stream()
                .max(Comparator.comparingLong(one -> one.getValue().queued().bytes()))
                .ifPresent(largest -> all.computeIfPresent(largest.getKey(), (key, sockets) -> {
                    sessions.addAll(sockets.oldestFirst());
                    return sockets;
                }));
        sessions.forEach(session -> session.close(CloseCode.OVERFLOW));
    }
}
