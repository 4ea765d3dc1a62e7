package salon.panel.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static salon.panel.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import salon.panel.Given;

/// Two uploads are worked on at a time; these two never end.
@QuarkusTest
@TestSecurity(user = Given.MARINA, roles = "manager")
class UploadLimitTest {
    @TestHTTPResource(Given.PANEL + "/centres/north/cars/import")
    URI address;

    @Test
    void oneMoreIsAskedToComeAgain() throws IOException {
        // One after the other: of requests that come at once any may be the one too many.
        try (var first = unanswered();
                var second = unanswered();
                var third = upload()) {
            third.setSoTimeout(10_000);

            assertThat(response(third)).startsWith("HTTP/1.1 503").containsIgnoringCase("retry-after: 5");
        }

        await().untilAsserted(() -> {
            try (var later = upload()) {
                later.getOutputStream().write("\r\n--x--\r\n".getBytes(StandardCharsets.US_ASCII));
                assertThat(response(later)).doesNotStartWith("HTTP/1.1 503");
            }
        });
    }

    private Socket unanswered() throws IOException {
        var socket = upload();
        socket.setSoTimeout(2_000);
        assertThatThrownBy(() -> response(socket)).isInstanceOf(SocketTimeoutException.class);
        return socket;
    }

    private Socket upload() throws IOException {
        var body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nvin";
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(5_000);
        socket.getOutputStream().write("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Accept: text/html\r
                Content-Type: multipart/form-data; boundary=x\r
                Content-Length: %d\r
                \r
                %s""".formatted(address.getPath(), body.length() + "\r\n--x--\r\n".length(), body)
                .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String response(Socket socket) throws IOException {
        var head = new byte[4096];
        var length = socket.getInputStream().read(head);
        return new String(head, 0, Math.max(length, 0), StandardCharsets.UTF_8);
    }
}
