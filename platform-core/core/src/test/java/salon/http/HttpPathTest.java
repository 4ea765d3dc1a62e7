package salon.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Raw requests, because a client library would normalise the paths.
@QuarkusTest
class HttpPathTest {
    @TestHTTPResource("/")
    URI platform;

    @ParameterizedTest
    @MethodSource("salon.http.StrictRequestFilterTest#crafted")
    void aCraftedPathIsABadRequest(String path) throws IOException {
        assertThat(statusOf(path)).contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%0", "a=%zz", "a=%00", "%00=a"})
    void aCraftedQueryIsABadRequest(String query) throws IOException {
        assertThat(statusOf("/t/aurora/api/v1/centres?" + query)).contains(" 400 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-WebSocket-Protocol: bearer-token-carrier, quarkus-http-upgrade",
                "Sec-WebSocket-Protocol: quarkus-http-upgrade%23Authorization%23Bearer%20x",
                "Accept: x"
            })
    void aSocketsCraftedHeaderIsABadRequest(String header) throws IOException {
        var upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

        assertThat(statusOf("/t/aurora/ws/v1", upgrade + header + "\r\n")).contains(" 400 ");
    }

    @Test
    void aBrowserGetsAPage() {
        given().accept("text/html,*/*;q=0.8")
                .header("Accept-Language", "ru")
                .urlEncodingEnabled(false)
                .get("/t/aurora/panel;x=1")
                .then()
                .statusCode(400)
                .contentType("text/html")
                .body(containsString("<h1>Так открыть страницу нельзя</h1>"));
    }

    private String statusOf(String path) throws IOException {
        return statusOf(path, "Connection: close\r\n");
    }

    private String statusOf(String path, String headers) throws IOException {
        try (var socket = new Socket(platform.getHost(), platform.getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\n%s\r\n"
                            .formatted(path, headers)
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(answer.readLine(), "");
        }
    }
}
