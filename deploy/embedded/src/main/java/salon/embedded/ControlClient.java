package salon.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/// Calls the control channel of the shared servers, for tests.
final class ControlClient {
    // The first start of Keycloak on a machine unpacks and builds it.
    private static final Duration PATIENCE = Duration.ofMinutes(12);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final PortFile note;

    ControlClient(PortFile note) {
        this.note = note;
    }

    String call(String method, String path, Map<String, String> query) {
        try {
            var response = send(method, path, query);
            if (response.statusCode() >= 300) {
                throw new IllegalStateException("%s %s: %s".formatted(method, path, response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("The test servers do not answer", e);
        }
    }

    /// Asks the servers to live as long as the process; false if there are none or they are about to stop.
    boolean watch(long pid) {
        try {
            return send("POST", "/watch", Map.of("pid", Long.toString(pid))).statusCode() == 204;
        } catch (IOException gone) {
            return false;
        }
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> query) throws IOException {
        var encoded = query.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var address = "http://127.0.0.1:%d%s?%s".formatted(note.controlPort(), path, encoded);
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + note.token())
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the test servers work", e);
        }
    }
}
