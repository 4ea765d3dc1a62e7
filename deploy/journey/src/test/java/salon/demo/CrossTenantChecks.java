package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/// Vera, a customer of Vega who knows the id of a chat of Aurora, must not reach it.
record CrossTenantChecks(DemoPorts ports, String chat) {
    void tokenOfAnotherTenantIsRefused() throws IOException, InterruptedException {
        var vera = ApiClient.of(ports, "aurora", "vega", "vera");

        assertThat(vera.get("conversations").status()).isEqualTo(401);
        assertThat(vera.get("conversations/%s/messages".formatted(chat)).status())
                .isEqualTo(401);
    }

    void chatIsUnknownInAnotherTenant() throws IOException, InterruptedException {
        var vera = ApiClient.of(ports, "vega", "vega", "vera");
        var message = Map.of("id", UUID.randomUUID().toString(), "text", "Я тоже Иван");

        assertThat(vera.get("conversations/%s/messages".formatted(chat)).status())
                .isEqualTo(404);
        assertThat(vera.post("conversations/%s/messages".formatted(chat), message)
                        .status())
                .isEqualTo(404);
    }

    void socketRefusesTokenOfAnotherTenant() throws IOException, InterruptedException {
        var token = AccessToken.of(ports, "vega", "vera");
        assertThatThrownBy(() -> new SocketClient(ports, "aurora", token))
                .hasRootCauseMessage("Unexpected HTTP response status code 401");

        try (var socket = new SocketClient(ports, "vega", token)) {
            socket.send("{\"type\":\"post\",\"id\":\"%s\",\"conversation\":\"%s\",\"text\":\"Я тоже Иван\"}"
                    .formatted(UUID.randomUUID(), chat));
            await().untilAsserted(() -> assertThat(socket.frames)
                    .anySatisfy(
                            frame -> assertThat(frame).contains("\"problem\"").contains("404")));
            assertThat(socket.frames).noneMatch(frame -> frame.contains("\"ack\""));
        }
    }
}
