package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// With the real Firebase Admin SDK on the other side.
class FcmStandInTest {
    private FcmStandIn fcm;
    private FirebaseSender sender;

    @BeforeEach
    void start() throws IOException {
        fcm = FcmStandIn.start(0);
        sender = new FirebaseSender(fcm);
    }

    @AfterEach
    void stop() {
        sender.close();
        fcm.close();
    }

    @Test
    void showsThePushesNewestLastToEveryOrigin() throws Exception {
        sender.push("phone-1", "Анна");
        sender.push("phone-2", "Борис");

        var response = call("GET", "/messages");
        var messages = Json.tree(response.body());
        assertThat(messages).hasSize(2);
        assertThat(messages.get(1).at("/message/token").asText()).isEqualTo("phone-2");
        assertThat(messages.get(1).at("/message/notification/title").asText()).isEqualTo("Борис");
        assertThat(response.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    /// `Access-Control-Allow-Origin: *` lets pages read it; one whose name was made to resolve to this machine
    /// does not.
    @Test
    void answersToTheNamesOfThisMachineOnly() throws Exception {
        var port = URI.create(fcm.url()).getPort();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream()
                    .write("GET /messages HTTP/1.1\r\nHost: evil.example:%d\r\nConnection: close\r\n\r\n"
                            .formatted(port)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 421");
        }
    }

    @Test
    void failsAsOftenAsToldAndSaysWhenToTryAgain() throws Exception {
        call("POST", "/fail?status=429&times=2&retryAfter=7");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> sender.push("phone-1", "Анна"))
                    .isInstanceOfSatisfying(FirebaseMessagingException.class, e -> {
                        assertThat(e.getMessagingErrorCode()).isEqualTo(MessagingErrorCode.QUOTA_EXCEEDED);
                        var headers =
                                Objects.requireNonNull(e.getHttpResponse()).getHeaders();
                        assertThat(String.valueOf(headers.get("retry-after"))).contains("7");
                    });
        }
        assertThat(sender.push("phone-1", "Анна")).startsWith("projects/salon-demo/messages/");
    }

    @Test
    void knowsPhonesThatAreGone() throws Exception {
        call("POST", "/unregister?token=gone");

        assertThatThrownBy(() -> sender.push("gone", "Анна"))
                .isInstanceOfSatisfying(FirebaseMessagingException.class, e -> assertThat(e.getMessagingErrorCode())
                        .isEqualTo(MessagingErrorCode.UNREGISTERED));
        assertThat(sender.push("here", "Анна")).isNotEmpty();
    }

    @Test
    void sendsNothingForStrangers() throws Exception {
        assertThat(call("POST", "/v1/projects/salon-demo/messages:send").statusCode())
                .isEqualTo(401);
        assertThat(call("POST", "/token").statusCode()).isEqualTo(400);
        assertThat(Json.tree(call("GET", "/messages").body())).isEmpty();
    }

    private java.net.http.HttpResponse<String> call(String method, String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(fcm.url() + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
