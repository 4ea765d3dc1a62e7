package salon.mobile;

import static salon.Patience.await;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import salon.Patience;
import salon.client.ApiResponse;
import salon.client.ChatConnection;
import salon.client.Frame;
import salon.client.SalonClient;
import salon.client.Token;
import salon.embedded.TestServers;

/// A customer's device: REST, and a socket whose frames are kept.
public final class TestDevice implements AutoCloseable {
    public static final Duration PATIENCE = Patience.LIMIT;

    public final SalonClient api;
    public final ChatConnection connection;
    private final List<Frame> frames = new CopyOnWriteArrayList<>();

    private TestDevice(SalonClient api) throws IOException, InterruptedException {
        this.api = api;
        this.connection = api.connect(frames::add);
    }

    public static TestDevice of(URI platform, String tenant, String user) throws IOException, InterruptedException {
        return new TestDevice(api(platform, tenant, user));
    }

    public static SalonClient api(URI platform, String tenant, String user) {
        return SalonClient.of(root(platform), tenant, new Token(token(tenant, user)));
    }

    public static URI root(URI platform) {
        return URI.create(platform.toString().replaceFirst("/$", ""));
    }

    public static String token(String tenant, String user) {
        return TestServers.get().keycloak().token(tenant, user);
    }

    /// The chat with a centre, and the `seq` of its last message.
    public record Chat(UUID id, long lastSeq) {}

    public Chat open(String centre) throws IOException, InterruptedException {
        return open(api, centre);
    }

    public static Chat open(SalonClient api, String centre) throws IOException, InterruptedException {
        ApiResponse chat = api.post("conversations", Map.of("centre", centre));
        return new Chat(UUID.fromString(chat.text("id")), chat.number("lastSeq"));
    }

    public Frame awaitFrame(String type, Predicate<Frame> which) {
        await().atMost(PATIENCE)
                .until(() -> frames.stream().anyMatch(frame -> frame.type().equals(type) && which.test(frame)));
        return frames.stream()
                .filter(frame -> frame.type().equals(type) && which.test(frame))
                .findFirst()
                .orElseThrow();
    }

    public List<Frame> received(String type) {
        return frames.stream().filter(frame -> frame.type().equals(type)).toList();
    }

    public void forget() {
        frames.clear();
    }

    /// All frames sent before are answered when this one is.
    public void awaitAllHandled() {
        var id = UUID.randomUUID();
        connection.send(Map.of("type", "nothing", "id", id.toString()));
        awaitFrame("problem", frame -> frame.isAbout(id));
    }

    @Override
    public void close() {
        connection.close();
        api.close();
    }
}
