package salon.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// An open socket of WebSocket v1.
public final class ChatConnection implements AutoCloseable {
    private final WebSocket socket;
    private final FrameReceiver hearing;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);

    private ChatConnection(WebSocket socket, FrameReceiver hearing) {
        this.socket = socket;
        this.hearing = hearing;
    }

    static ChatConnection open(HttpClient http, URI address, Token token, Consumer<Frame> listener)
            throws IOException, InterruptedException {
        var hearing = new FrameReceiver(listener);
        try {
            var socket = http.newWebSocketBuilder()
                    .header("Authorization", "Bearer " + token.value())
                    .buildAsync(address, hearing)
                    .get();
            return new ChatConnection(socket, hearing);
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

    /// @return the ack; fails with [ProblemException] when refused, with [IOException] when the line is lost before
    public CompletableFuture<Ack> post(UUID conversation, UUID id, String text) {
        var ack = hearing.await(id);
        var frame = Map.of("type", "post", "id", id.toString(), "conversation", conversation.toString(), "text", text);
        send(frame).whenComplete((sent, failure) -> {
            if (failure != null) {
                hearing.lost(id, failure);
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
        return hearing.closed();
    }

    /// Stops hearing: the platform's frames fill the network until [#listen].
    public void pause() {
        hearing.pause();
    }

    public void listen() {
        hearing.listen();
    }

    @Override
    public void close() {
        next(() -> socket.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    private interface Sending {
        CompletionStage<WebSocket> start();
    }

    /// One at a time, as the JDK demands it.
    private synchronized CompletableFuture<?> next(Sending one) {
        var done = sending.handle((before, failure) -> one.start())
                .thenCompose(stage -> stage)
                .toCompletableFuture();
        sending = done;
        return done;
    }
}
