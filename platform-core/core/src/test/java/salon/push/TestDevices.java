package salon.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.Given;

/// Customers' devices as the FCM stand-in sees them.
@ApplicationScoped
class TestDevices {
    private final Given given;
    private final Devices devices;
    private final ObjectMapper json;
    private final URI fcm;

    TestDevices(Given given, Devices devices, ObjectMapper json, @ConfigProperty(name = "salon.push.fcm-url") URI fcm) {
        this.given = given;
        this.devices = devices;
        this.json = json;
        this.fcm = fcm;
    }

    /// Registers a new device of this customer.
    ///
    /// @return its token
    String register(String tenant, UUID customer) {
        var token = "phone-" + UUID.randomUUID();
        given.in(tenant, () -> devices.register(customer, token, "android"));
        return token;
    }

    List<JsonNode> received(String token) {
        try {
            return StreamSupport.stream(json.readTree(call("GET", "/messages")).spliterator(), false)
                    .map(one -> one.path("message"))
                    .filter(message -> message.path("token").asText().equals(token))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void failNext(int status, int times, int retryAfterSeconds) {
        call("POST", "/fail?status=%d&times=%d&retryAfter=%d".formatted(status, times, retryAfterSeconds));
    }

    void failNext(int status, int times) {
        call("POST", "/fail?status=%d&times=%d".formatted(status, times));
    }

    void unregister(String token) {
        call("POST", "/unregister?token=" + token);
    }

    private String call(String method, String path) {
        var request = HttpRequest.newBuilder(fcm.resolve(path))
                .method(method, BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
