package salon.mobile;

import io.quarkus.websockets.next.WebSocketConnection;
import java.util.function.Consumer;

/// The two queues of a socket. Its callbacks run on the event loop, so they only hand over.
final class Connection {
    private final InboundQueue inbound = new InboundQueue();
    private final OutboundQueue outbound;

    Connection(WebSocketConnection connection) {
        this.outbound = new OutboundQueue(connection);
    }

    /// Takes over what a client sent, or ends the connection.
    void received(String frame, Consumer<SocketSession> work) {
        CloseCode.marked(frame).ifPresentOrElse(this::close, () -> later(work, frame.length()));
    }

    void later(Consumer<SocketSession> work, int size) {
        if (!inbound.offer(work, size)) {
            close(CloseCode.OVERFLOW);
        }
    }

    void serve(SocketSession session) {
        inbound.drain(session);
    }

    void send(String frame) {
        outbound.send(frame);
    }

    boolean sendWhenRoom(String frame) {
        return outbound.sendWhenRoom(frame);
    }

    void close(CloseCode why) {
        inbound.close();
        outbound.close(why);
    }

    void closed() {
        inbound.close();
        outbound.closed();
    }
}
