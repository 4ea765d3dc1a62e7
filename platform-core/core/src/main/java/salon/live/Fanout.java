package salon.live;

/// Carries events to the sockets of all nodes. Never called inside a message's transaction.
public interface Fanout {
    void publish(LiveEvent event);
}
