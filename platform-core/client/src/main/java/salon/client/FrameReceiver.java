package salon.client;

import java.io.IOException;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import salon.client.ChatConnection.Ack;

/// Joins the parts of frames, completes the acks that are awaited, and calls the listener.
final class FrameReceiver implements WebSocket.Listener {
    private static final int ABNORMAL_CLOSURE = 1006;

    private final Consumer<Frame> listener;
    private final StringBuilder parts = new StringBuilder();
    private final Map<UUID, CompletableFuture<Ack>> waiting = new ConcurrentHashMap<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private @Nullable WebSocket socket;
    private boolean paused;
    private boolean requested;

    FrameReceiver(Consumer<Frame> listener) {
        this.listener = listener;
    }

    CompletableFuture<Ack> expectAck(UUID id) {
        return waiting.computeIfAbsent(id, same -> new CompletableFuture<>());
    }

    CompletableFuture<Integer> closed() {
        return closed;
    }

    void failAck(UUID id, Throwable why) {
        var ack = waiting.remove(id);
        if (ack != null) {
            ack.completeExceptionally(new IOException("the connection was lost before the ack", why));
        }
    }

    synchronized void pause() {
        paused = true;
    }

    synchronized void resume() {
        paused = false;
        requestNext();
    }

    @Override
    public synchronized void onOpen(WebSocket opened) {
        socket = opened;
        requestNext();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        parts.append(data);
        if (last) {
            var frame = Frame.of(parts.toString());
            parts.setLength(0);
            complete(frame);
            listener.accept(frame);
        }
        received();
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable failure) {
        end(ABNORMAL_CLOSURE);
    }

    private void complete(Frame frame) {
        if (frame.fields().get("id") instanceof String id && (frame.type().equals("ack") || isProblem(frame))) {
            var ack = waiting.remove(UUID.fromString(id));
            if (ack != null && isProblem(frame)) {
                ack.completeExceptionally(new ProblemException(frame));
            } else if (ack != null) {
                ack.complete(Ack.of(frame));
            }
        }
    }

    private static boolean isProblem(Frame frame) {
        return frame.type().equals("problem");
    }

    private void end(int code) {
        closed.complete(code);
        waiting.keySet().forEach(id -> failAck(id, new IOException("closed with " + code)));
    }

    private synchronized void received() {
        requested = false;
        requestNext();
    }

    private synchronized void requestNext() {
        if (socket != null && !paused && !requested) {
            requested = true;
            socket.request(1);
        }
    }
}
