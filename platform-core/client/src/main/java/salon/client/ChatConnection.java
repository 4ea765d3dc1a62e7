package salon.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An open socket of WebSocket v1.
public final class ChatConnection implements AutoCloseable {
    /// The message is stored under this number.
    public record Ack(UUID id, UUID conversation, long seq, Instant at) {
        static Ack of(Frame frame) {
            return new Ack(
                    UUID.fromString(frame.text("id")),
                    UUID.fromString(frame.text("conversation")),
                    frame.number("seq"),
                    Instant.parse(frame.text("at")));
        }
    }

    /// The platform did not open the socket.
    public static final class UpgradeRefusedException extends IOException {
        private static final long serialVersionUID = 1;

        private final int status;

        UpgradeRefusedException(int status) {
            super("the upgrade to a WebSocket was answered with " + status);
            this.status = status;
        }

        /// The HTTP status: 401 when the token is not valid.
        public int status() {
            return status;
        }
    }

    private final WebSocket socket;
    private final FrameReceiver receiver;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    private ChatConnection(WebSocket socket, FrameReceiver receiver) {
        this.socket = socket;
        this.receiver = receiver;
    }

    static ChatConnection open(HttpClient http, URI address, Token token, Consumer<Frame> listener)
            throws IOException, InterruptedException {
        var receiver = new FrameReceiver(listener);
        try {
            var socket = http.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token.value())
                    .buildAsync(address, receiver)
                    .get();
            return new ChatConnection(socket, receiver);
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof WebSocketHandshakeException refused) {
                throw new UpgradeRefusedException(refused.getResponse().statusCode());
            }
            throw new IOException("the platform can't be reached", failure.getCause());
        }
    }

    public CompletableFuture<Ack> post(UUID conversation, String text) {
        return post(conversation, UUID.randomUUID(), text);
    }

    /// @return the ack; fails with [ProblemException] when refused, with [IOException] when the connection is lost
    ///     before
    public CompletableFuture<Ack> post(UUID conversation, UUID id, String text) {
        var ack = receiver.expectAck(id);
        var frame = Map.of("type", "post", "id", id.toString(), "conversation", conversation.toString(), "text", text);
        send(frame).whenComplete((sent, failure) -> {
            if (failure != null) {
                receiver.failAck(id, failure);
            }
        });
        return ack;
    }

    /// Sends any frame; it is done when the network has taken it.
    public CompletableFuture<?> send(Map<String, ? extends @Nullable Object> frame) {
        return sendText(Json.write(frame));
    }

    /// Sends any text, also one that the platform should refuse.
    public CompletableFuture<?> sendText(String text) {
        return next(() -> socket.sendText(text, true));
    }

    public CompletableFuture<?> sendBinary(byte[] bytes) {
        return next(() -> socket.sendBinary(ByteBuffer.wrap(bytes), true));
    }

    /// The code it was closed with, 1006 when the network broke.
    public CompletableFuture<Integer> closed() {
        return receiver.closed();
    }

    /// Stops receiver: the platform's frames fill the network until [#listen].
    public void pause() {
        receiver.pause();
    }

    public void resume() {
        receiver.resume();
    }

    @Override
    public void close() {
        next(() -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    private interface Send {
        CompletionStage<WebSocket> start();
    }

    /// One at a time, as the JDK requires.
    private synchronized CompletableFuture<?> next(Send one) {
        var done = sending.handle((before, failure) -> one.start())
                .thenCompose(stage -> stage)
                .toCompletableFuture();
        sending = done;
        return done;
    }
}
