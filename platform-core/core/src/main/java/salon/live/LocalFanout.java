package salon.live;

import io.smallrye.reactive.messaging.MutinyEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;
import org.jboss.logging.Logger;

/// Fan-out within this node, through an in-memory channel.
@ApplicationScoped
class LocalFanout implements Fanout {
    private static final Logger LOG = Logger.getLogger(LocalFanout.class);
    private static final int BUFFER_SIZE = 65_536;

    private final MutinyEmitter<LiveEvent> channel;
    private final Subscriptions subscriptions;

    LocalFanout(
            @Channel("live") @OnOverflow(value = OnOverflow.Strategy.BUFFER, bufferSize = BUFFER_SIZE)
                    MutinyEmitter<LiveEvent> channel,
            Subscriptions subscriptions) {
        this.channel = channel;
        this.subscriptions = subscriptions;
    }

    @Override
    public void publish(LiveEvent event) {
        try {
            channel.sendAndForget(event);
        } catch (IllegalStateException full) {
            LOG.warn("an event was dropped, the buffer is full; clients sync when they notice the gap");
        }
    }

    @Incoming("live")
    void deliver(LiveEvent event) {
        subscriptions.deliver(event);
    }
}
