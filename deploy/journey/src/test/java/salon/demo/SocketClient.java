package salon.demo;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A customer's WebSocket that keeps the frames it receives.
final class SocketClient implements WebSocket.Listener, AutoCloseable {
    final CopyOnWriteArrayList<String> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder unfinished = new StringBuilder();
    private final HttpClient http = HttpClient.newHttpClient();
    private final WebSocket socket;

    /// Throws when the platform refuses the upgrade.
    SocketClient(DemoPorts ports, String tenant, String token) {
        var address = "ws://localhost:%d/t/%s/ws/v1".formatted(ports.of(Service.PLATFORM), tenant);
        socket = http.newWebSocketBuilder()
                .header("Authorization", "Bearer " + token)
                .buildAsync(URI.create(address), this)
                .join();
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket sender, CharSequence part, boolean last) {
        unfinished.append(part);
        if (last) {
            frames.add(unfinished.toString());
            unfinished.setLength(0);
        }
        sender.request(1);
        return null;
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
    }
}
