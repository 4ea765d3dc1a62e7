package salon.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The app of one signed-in customer of one tenant. Safe for use by several threads.
///
/// ```java
/// try (var ivan = SalonClient.of(platform, "aurora", Token.byPassword(issuer, "salon-mobile", "ivan", "demo"))) {
///     var chat = ivan.post("conversations", Map.of("centre", "north")).text("id");
///     var connection = ivan.connect(frame -> System.out.println(frame));
///     var ack = connection.post(UUID.fromString(chat), "Is the red one still there?").join();
/// }
/// ```
public final class SalonClient implements AutoCloseable {
    private final HttpClient http =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private final URI platform;
    private final String tenant;
    private final Token token;

    private SalonClient(URI platform, String tenant, Token token) {
        this.platform = platform;
        this.tenant = tenant;
        this.token = token;
    }

    /// @param platform its root, for example `http://localhost:8080`
    public static SalonClient of(URI platform, String tenant, Token token) {
        return new SalonClient(platform, tenant, token);
    }

    /// @param path below `/t/{tenant}/api/v1/`
    public ApiResponse get(String path) throws IOException, InterruptedException {
        return call("GET", path, BodyPublishers.noBody());
    }

    public ApiResponse post(String path, Map<String, ? extends @Nullable Object> body)
            throws IOException, InterruptedException {
        return call("POST", path, BodyPublishers.ofString(Json.write(body)));
    }

    public ApiResponse put(String path, Map<String, ? extends @Nullable Object> body)
            throws IOException, InterruptedException {
        return call("PUT", path, BodyPublishers.ofString(Json.write(body)));
    }

    public ApiResponse delete(String path) throws IOException, InterruptedException {
        return call("DELETE", path, BodyPublishers.noBody());
    }

    /// Any call, also one that the platform should refuse.
    public ApiResponse call(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(platform + "/t/" + tenant + "/api/v1/" + path))
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/json")
                .method(method, body)
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        var type = answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        var isJson = type.endsWith("json") && !answer.body().isEmpty();
        return new ApiResponse(answer.statusCode(), type, isJson ? Json.read(answer.body()) : Map.of());
    }

    /// Opens a socket.
    ///
    /// @param listener gets every frame, one at a time; it must be quick, the next frame waits for it
    /// @throws ChatConnection.UpgradeRefusedException if the platform answers the upgrade with an error
    public ChatConnection connect(Consumer<Frame> listener) throws IOException, InterruptedException {
        var address = URI.create(platform.toString().replaceFirst("^http", "ws") + "/t/" + tenant + "/ws/v1");
        return ChatConnection.open(http, address, token, listener);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
