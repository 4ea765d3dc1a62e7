package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static salon.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import salon.client.ChatConnection.UpgradeRefusedException;
import salon.client.Frame;
import salon.client.SalonClient;
import salon.client.Token;
import salon.mobile.TestDevice;

/// Which tokens open a socket, and how long it stays open.
@QuarkusTest
class SocketSignInTest {
    @TestHTTPResource("/")
    URI platform;

    @Test
    void withoutATokenTheUpgradeIsRefused() {
        assertThatThrownBy(() -> new RawSocket(platform, "aurora", "").close()).hasMessageContaining(" 401 ");
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        var token = TestDevice.token("aurora", "ivan");
        var parts = token.split("\\.");
        var otherPayload = parts[0] + "." + parts[1].substring(0, parts[1].length() - 4) + "AAAA." + parts[2];

        assertRefused("aurora", "nonsense");
        assertRefused("aurora", otherPayload);
    }

    @Test
    void aTokenOfAnotherRealmIsRefused() {
        assertRefused("aurora", TestDevice.token("vega", "vera"));
        assertRefused("vega", TestDevice.token("aurora", "ivan"));
    }

    @Test
    void anUnknownTenantIsRefused() {
        assertRefused("nobody", TestDevice.token("aurora", "ivan"));
    }

    @Test
    void aSocketIsWarnedAndClosedWhenItsTokenExpires() throws IOException, InterruptedException {
        var token = new ShortLivedTokens().token("aurora", "ivan", 5);
        var expiring = new CompletableFuture<Frame>();
        try (var client = SalonClient.of(TestDevice.root(platform), "aurora", new Token(token))) {
            var line = client.connect(frame -> {
                if (frame.type().equals("expiring")) {
                    expiring.complete(frame);
                }
            });

            assertThat(expiring.orTimeout(10, TimeUnit.SECONDS).join().fields()).containsKey("at");
            assertThat(line.closed().orTimeout(10, TimeUnit.SECONDS).join()).isEqualTo(4401);
        }
        await().untilAsserted(() -> assertRefused("aurora", token));
    }

    @Test
    void aBrowserCarriesItsTokenInASubprotocol() {
        var carrier = URLEncoder.encode(
                        "quarkus-http-upgrade#Authorization#Bearer " + TestDevice.token("aurora", "ivan"),
                        StandardCharsets.UTF_8)
                .replace("+", "%20");
        var address = URI.create("ws://localhost:" + platform.getPort() + "/t/aurora/ws/v1");
        try (var http = HttpClient.newHttpClient()) {
            var socket = http.newWebSocketBuilder()
                    .subprotocols("bearer-token-carrier", carrier)
                    .buildAsync(address, new WebSocket.Listener() {})
                    .join();

            assertThat(socket.getSubprotocol()).isEqualTo("bearer-token-carrier");
            socket.abort();
        }
    }

    private void assertRefused(String tenant, String token) {
        try (var client = SalonClient.of(TestDevice.root(platform), tenant, new Token(token))) {
            assertThatThrownBy(() -> client.connect(frame -> {}))
                    .isInstanceOfSatisfying(UpgradeRefusedException.class, refused -> assertThat(refused.status())
                            .isEqualTo(401));
        }
    }
}
