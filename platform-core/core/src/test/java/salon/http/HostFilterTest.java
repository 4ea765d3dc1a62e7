package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Raw requests, because a client library writes the host itself.
@QuarkusTest
class HostFilterTest {
    @TestHTTPResource("/")
    URI platform;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "localhost, /t/aurora/api/v1/centres, 401",
                "LOCALHOST:1, /t/aurora/api/v1/centres, 401",
                "go.example, /t/aurora/api/v1/centres, 401",
                "go.example, /t/aurora/panel, 421",
                "go.example, /t/aurora/reply/some-token, 421",
                "evil.example, /t/aurora/api/v1/centres, 421",
                "evil.example, /t/aurora/panel, 421",
                "evil.example, /t/aurora/reply/some-token, 421",
                "evil.example, /q/openapi, 421",
                "localhost.evil.example, /t/aurora/panel, 421",
                "localhost@evil.example, /t/aurora/panel, 4..",
                "127.0.0.1, /t/aurora/panel, 421",
                "10.1.2.3:9000, /q/health/ready, 200",
                "'', /t/aurora/panel, 400",
                "-, /t/aurora/panel, 400",
                "':80', /t/aurora/panel, 400",
                "'a b', /t/aurora/panel, 4..",
            })
    void onlyThePlatformsOwnHostsAreServed(String host, String path, String status) throws IOException {
        var answer = answerTo(path, host == null ? "" : "Host: " + host + "\r\n");

        assertThat(answer.lines().findFirst().orElseThrow()).matches("HTTP/1.1 " + status + " .*");
        assertThat(answer).doesNotContain("evil.example", "null");
    }

    @Test
    void aBrowserGetsAPage() throws IOException {
        var answer = answerTo("/t/aurora/panel", "Host: evil.example\r\nAccept: text/html\r\n");

        assertThat(answer).contains("421", "<h1>");
    }

    @Test
    void aForwardedHostIsNotListenedTo() throws IOException {
        var answer = answerTo(
                "/t/aurora/api/v1/centres",
                "Host: localhost\r\nX-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n");

        assertThat(answer).contains("401").doesNotContain("evil.example");
    }

    private String answerTo(String path, String headers) throws IOException {
        try (var socket = new Socket(platform.getHost(), platform.getPort())) {
            socket.getOutputStream()
                    .write("GET %s HTTP/1.1\r\n%sConnection: close\r\n\r\n"
                            .formatted(path, headers)
                            .getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
