package salon.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// The subscribers of this node. A subscriber must be quick and must not block: it hands over to a queue of its own.
@ApplicationScoped
public class Subscriptions {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private final ConcurrentHashMap<Topic, Set<Consumer<LiveEvent>>> byTopic = new ConcurrentHashMap<>();

    /// Whose events a subscriber gets.
    public record Topic(Kind kind, UUID tenant, UUID id) {
        enum Kind {
            CUSTOMER,
            CENTRE,
            TENANT
        }

        public static Topic customer(UUID tenant, UUID customer) {
            return new Topic(Kind.CUSTOMER, tenant, customer);
        }

        public static Topic centre(UUID tenant, UUID centre) {
            return new Topic(Kind.CENTRE, tenant, centre);
        }

        public static Topic tenant(UUID tenant) {
            return new Topic(Kind.TENANT, tenant, tenant);
        }
    }

    /// Ends when it is closed.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }

    public Subscription subscribe(Topic topic, Consumer<LiveEvent> subscriber) {
        byTopic.compute(topic, (same, some) -> {
            var all = some == null ? ConcurrentHashMap.<Consumer<LiveEvent>>newKeySet() : some;
            all.add(subscriber);
            return all;
        });
        return () -> byTopic.computeIfPresent(topic, (same, all) -> {
            all.remove(subscriber);
            return all.isEmpty() ? null : all;
        });
    }

    void deliver(LiveEvent event) {
        switch (event) {
            case LiveEvent.Personal one -> {
                deliver(Topic.customer(one.tenant(), one.customer()), one);
                deliver(Topic.centre(one.tenant(), one.centre()), one);
            }
            case LiveEvent.CardTypesChanged all -> deliver(Topic.tenant(all.tenant()), all);
        }
    }

    private void deliver(Topic topic, LiveEvent event) {
        byTopic.getOrDefault(topic, Set.of()).forEach(subscriber -> {
            try {
                subscriber.accept(event);
            } catch (RuntimeException | Error failure) {
                // An Error, too: one that got out would end the channel, and with it all live delivery.
                LOG.errorf(failure, "a subscriber failed; the others still get the event");
            }
        });
    }
}
