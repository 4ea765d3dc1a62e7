package salon.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Raw requests, because a client library would normalise the paths.
@QuarkusTest
class HttpPathTest {
    @TestHTTPResource("/")
    URI platform;

    @ParameterizedTest
    @MethodSource("salon.http.StrictPathFilterTest#crafted")
    void aCraftedPathIsABadRequest(String path) throws IOException {
        assertThat(statusOf(path)).contains(" 400 ");
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
        try (var socket = new Socket(platform.getHost(), platform.getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .formatted(path)
                            .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return answer.lines().findFirst().orElse("");
        }
    }
}
