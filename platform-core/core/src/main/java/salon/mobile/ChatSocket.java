package salon.mobile;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.websockets.next.OnBinaryMessage;
import io.quarkus.websockets.next.OnClose;
import io.quarkus.websockets.next.OnError;
import io.quarkus.websockets.next.OnOpen;
import io.quarkus.websockets.next.OnTextMessage;
import io.quarkus.websockets.next.PathParam;
import io.quarkus.websockets.next.UserData.TypedKey;
import io.quarkus.websockets.next.WebSocket;
import io.quarkus.websockets.next.WebSocketConnection;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;

/// WebSocket v1. Every callback is non-blocking, because the extension queues without bound before any other kind.
@WebSocket(path = "/t/{tenant}/ws/v1")
@Authenticated
class ChatSocket {
    private static final Logger LOG = Logger.getLogger(ChatSocket.class);
    private static final TypedKey<Connection> CONNECTION = new TypedKey<>("connection");

    private final SocketSessions sessions;
    private final FrameHandler commands;
    private final SecurityIdentity identity;

    ChatSocket(SocketSessions sessions, FrameHandler commands, SecurityIdentity identity) {
        this.sessions = sessions;
        this.commands = commands;
        this.identity = identity;
    }

    @OnOpen
    @NonBlocking
    void opened(WebSocketConnection socket, @PathParam("tenant") String tenant) {
        var connection = new Connection(socket);
        socket.userData().put(CONNECTION, connection);
        sessions.start(connection, tenant, (JsonWebToken) identity.getPrincipal());
    }

    @OnTextMessage
    @NonBlocking
    void text(String frame, WebSocketConnection socket) {
        of(socket).received(frame, session -> commands.take(frame, session));
    }

    @OnBinaryMessage
    @NonBlocking
    void binary(Buffer frame, WebSocketConnection socket) {
        of(socket).close(CloseCode.BINARY);
    }

    @OnClose
    @NonBlocking
    void closed(WebSocketConnection socket) {
        of(socket).closed();
    }

    @OnError
    @NonBlocking
    void failed(Throwable failure, WebSocketConnection socket) {
        LOG.debug("a socket failed", failure);
        of(socket).close(CloseCode.TRY_AGAIN);
    }

    private static Connection of(WebSocketConnection socket) {
        return socket.userData().get(CONNECTION);
    }
}
