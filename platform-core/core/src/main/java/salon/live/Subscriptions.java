package salon.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/// Who listens on this node. A listener must be quick and must not block: it hands over to a queue of its own.
@ApplicationScoped
public class Subscriptions {
    private static final Logger LOG = Logger.getLogger(Subscriptions.class);
    private final ConcurrentHashMap<Topic, Set<Consumer<LiveEvent>>> byTopic = new ConcurrentHashMap<>();

    /// Ends a listener's part.
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    public Listening listen(Topic topic, Consumer<LiveEvent> listener) {
        byTopic.compute(topic, (same, some) -> {
            var all = some == null ? ConcurrentHashMap.<Consumer<LiveEvent>>newKeySet() : some;
            all.add(listener);
            return all;
        });
        return () -> byTopic.computeIfPresent(topic, (same, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    void tell(LiveEvent event) {
        switch (event) {
            case LiveEvent.Personal one -> {
                tell(Topic.customer(one.tenant(), one.customer()), one);
                tell(Topic.centre(one.tenant(), one.centre()), one);
            }
            case LiveEvent.CardTypes all -> tell(Topic.tenant(all.tenant()), all);
        }
    }

    private void tell(Topic topic, LiveEvent event) {
        byTopic.getOrDefault(topic, Set.of()).forEach(listener -> {
            try {
                listener.accept(event);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "a listener failed; the others go on");
            }
        });
    }
}
