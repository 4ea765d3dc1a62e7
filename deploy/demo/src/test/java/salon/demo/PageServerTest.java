package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageServerTest {
    private final DemoPorts ports = DemoPorts.free();
    private final HttpClient http = HttpClient.newHttpClient();
    private final PageServer pages = StartPage.start(ports);

    PageServerTest() throws IOException {}

    @AfterEach
    void stop() {
        pages.close();
        http.close();
    }

    @Test
    void the_page_learns_where_everything_is() throws Exception {
        assertThat(send("GET", "/config.json").body())
                .contains("\"platform\":\"%s\"".formatted(ports.url(Service.PLATFORM)))
                .contains("\"tenant\":\"aurora\"");
    }

    @Test
    void its_policy_allows_own_scripts_and_the_servers_it_talks_to() throws Exception {
        var headers = send("GET", "/").headers();

        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .contains("ws://localhost:" + ports.of(Service.PLATFORM))
                .contains(ports.url(Service.KEYCLOAK))
                .contains("img-src 'self' data: " + ports.url(Service.PLATFORM) + ";")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void only_reading_is_allowed() throws Exception {
        assertThat(send("POST", "/config.json").statusCode()).isEqualTo(405);
        assertThat(send("HEAD", "/").statusCode()).isEqualTo(200);
        assertThat(send("GET", "/none").statusCode()).isEqualTo(404);
    }

    /// The mailbox is such a server: what is in it must not be read by any page that a browser has open.
    @ParameterizedTest
    @CsvSource({"evil.example, 421", "localhost.evil.example, 421", "localhost, 200", "'[::1]:1', 200"})
    void a_page_of_another_host_reads_nothing(String host, int status) throws Exception {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), ports.of(Service.PAGE))) {
            socket.getOutputStream()
                    .write("GET /config.json HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                            .formatted(host)
                            .getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 " + status);
        }
    }

    private HttpResponse<String> send(String method, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(ports.url(Service.PAGE) + path))
                .method(method, BodyPublishers.noBody())
                .build();
        return http.send(request, BodyHandlers.ofString());
    }
}
