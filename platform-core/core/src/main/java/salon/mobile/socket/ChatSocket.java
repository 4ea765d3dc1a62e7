package salon.mobile.socket;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
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
    private static final TypedKey<SocketSession> SESSION = new TypedKey<>("session");

    private final SocketSessions sessions;
    private final FrameHandler handler;
    private final SecurityIdentity identity;
    private final ObjectWriter writer;

    ChatSocket(SocketSessions sessions, FrameHandler handler, SecurityIdentity identity, ObjectMapper mapper) {
        this.sessions = sessions;
        this.handler = handler;
        this.identity = identity;
        this.writer = mapper.writerFor(ServerFrame.class);
    }

    @OnOpen
    @NonBlocking
    void onOpen(WebSocketConnection connection, @PathParam("tenant") String tenant) {
        var session = new SocketSession(connection, writer);
        connection.userData().put(SESSION, session);
        sessions.start(session, tenant, (JsonWebToken) identity.getPrincipal());
    }

    @OnTextMessage
    @NonBlocking
    void onText(String frame, WebSocketConnection connection) {
        var session = session(connection);
        CloseCode.ofMarker(frame)
                .ifPresentOrElse(
                        session::close, () -> session.enqueue(() -> handler.handle(frame, session), frame.length()));
    }

    @OnBinaryMessage
    @NonBlocking
    void onBinary(Buffer frame, WebSocketConnection connection) {
        session(connection).close(CloseCode.BINARY);
    }

    @OnClose
    @NonBlocking
    void onClose(WebSocketConnection connection) {
        session(connection).onClosed();
    }

    @OnError
    @NonBlocking
    void onError(Throwable failure, WebSocketConnection connection) {
        LOG.debug("a socket failed", failure);
        session(connection).close(CloseCode.TRY_AGAIN);
    }

    private static SocketSession session(WebSocketConnection connection) {
        return connection.userData().get(SESSION);
    }
}
