package salon.mobile;

import io.quarkus.websockets.next.WebSocketConnection;
import java.util.function.Consumer;

/// The two queues of a socket. Its callbacks run on the event loop, so they only hand over.
final class Connection {
    private final Inbound inbound = new Inbound();
    private final Outbound outbound;

    Connection(WebSocketConnection connection) {
        this.outbound = new Outbound(connection);
    }

    /// Takes over what a client sent, or ends the connection.
    void received(String frame, Consumer<Session> work) {
        Closing.marked(frame).ifPresentOrElse(this::close, () -> later(work, frame.length()));
    }

    void later(Consumer<Session> work, int size) {
        if (!inbound.offer(work, size)) {
            close(Closing.OVERFLOW);
        }
    }

    void serve(Session session) {
        inbound.drain(session);
    }

    void send(String frame) {
        outbound.send(frame);
    }

    boolean sendWhenRoom(String frame) {
        return outbound.sendWhenRoom(frame);
    }

    void close(Closing why) {
        inbound.close();
        outbound.close(why);
    }

    void closed() {
        inbound.close();
        outbound.closed();
    }
}
