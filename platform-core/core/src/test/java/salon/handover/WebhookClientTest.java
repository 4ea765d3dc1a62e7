package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.http.HostResolver;

/// What a tenant's URL can reach, on a platform as it is installed: private addresses are forbidden.
class WebhookClientTest {
    private static Vertx vertx;

    private final WebhookReceiver receiver = new WebhookReceiver();

    @BeforeAll
    static void start() {
        vertx = Vertx.vertx();
    }

    @AfterAll
    static void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "127.1",
                "2130706433",
                "0177.0.0.1",
                "093.184.216.34",
                "0x7f.0.0.1",
                "0.0.0.0",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "10.0.0.1",
                "169.254.169.254",
                "[fe80::1]",
                "[fd00::1]"
            })
    void privateNetworksAndThisMachineCanNotBeReached(String host) throws Exception {
        var client = client(new HostResolver(false, InetAddress::getAllByName));

        for (var scheme : List.of("https", "http")) {
            var answer = client.post(URI.create(scheme + "://" + host + ":" + receiver.port() + "/"), Map.of(), "{}");

            assertThat(answer).isEqualTo(new WebhookClient.Response.Failed(FailureReason.Kind.FORBIDDEN_ADDRESS));
        }
        assertThat(receiver.received()).isEmpty();
    }

    @Test
    void connectsToTheAddressThatWasChecked() throws Exception {
        // A name that no server knows: only the address that was found here can have been connected to.
        var client = client(new HostResolver(true, host -> new InetAddress[] {InetAddress.getByName("127.0.0.1")}));

        var answer = client.post(URI.create("http://crm.invalid:" + receiver.port() + "/x"), Map.of(), "{}");

        assertThat(answer).isInstanceOf(WebhookClient.Response.Received.class);
        assertThat(receiver.received()).hasSize(1);
    }

    @Test
    void sendsNothingToAServerWithAnInvalidCertificate() throws Exception {
        try (var stranger = new TlsWebhookReceiver()) {
            var client = client(new HostResolver(true, InetAddress::getAllByName));

            var answer = client.post(URI.create("https://localhost:" + stranger.port() + "/"), Map.of(), "{}");

            assertThat(answer).isEqualTo(new WebhookClient.Response.Failed(FailureReason.Kind.TLS));
            assertThat(stranger.received()).isZero();
        }
    }

    private static WebhookClient client(HostResolver hosts) {
        return new WebhookClient(vertx, hosts, new FixedWaits());
    }

    private record FixedWaits() implements HandOverSettings {
        @Override
        public List<Duration> webhookWaits() {
            return List.of();
        }

        @Override
        public List<Duration> mailWaits() {
            return List.of();
        }

        @Override
        public List<Duration> pluginWaits() {
            return List.of();
        }

        @Override
        public Duration webhookTimeout() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration recoverAfter() {
            return Duration.ofSeconds(1);
        }
    }
}
