package salon.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.embedded.TestServers;

@QuarkusTest
class BodySizeFilterTest {
    @TestHTTPResource("/t/aurora/api/v1/conversations")
    URI conversations;

    @ParameterizedTest
    @CsvSource({
        "/t/aurora/panel/centres/north/cars/1, multipart/form-data; boundary=x, true",
        "/t/aurora/panel/centres/north/cars/1, Multipart/Form-Data; boundary=x, true",
        "/t/aurora/panel/centres/north/cars/1, application/x-www-form-urlencoded, false",
        "/t/aurora/api/v1/conversations, multipart/form-data; boundary=x, false",
        "/t/aurora/reply/token, multipart/form-data; boundary=x, false",
    })
    void onlyUploadsOfThePanelMayBeLarge(String path, String type, boolean isUpload) {
        assertThat(BodySizeFilter.isUpload(path, type)).isEqualTo(isUpload);
    }

    @Test
    void aBodyWithoutContentLengthIsLimitedToo() throws IOException, InterruptedException {
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[4 * 1024 * 1024]));
        var request = HttpRequest.newBuilder(conversations)
                .header(
                        "Authorization",
                        "Bearer " + TestServers.get().keycloak().token("aurora", "ivan"))
                .header("Content-Type", "application/json")
                .POST(endless)
                .build();

        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(413);
        }
    }

    /// Sent as a whole before anything is read, as simple clients do.
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 20000000", "Transfer-Encoding: chunked"})
    void aClientThatSendsItsWholeBodyFirstReadsTheRefusal(String framing) throws IOException {
        try (var socket = new Socket(conversations.getHost(), conversations.getPort())) {
            socket.getOutputStream().write("""
                    POST %s HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer %s\r
                    Content-Type: application/json\r
                    %s\r
                    \r
                    1312D00\r
                    """.formatted(
                            conversations.getPath(),
                            TestServers.get().keycloak().token("aurora", "ivan"),
                            framing)
                    .getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(new byte[20_000_000]);

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413");
        }
    }

    /// Two servers that disagree about where a body ends read different requests after it.
    @Test
    void nothingIsReadAfterABodyOfTwoLengths() throws IOException {
        try (var socket = new Socket(conversations.getHost(), conversations.getPort())) {
            socket.getOutputStream()
                    .write("""
                    POST %1$s HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/json\r
                    Content-Length: 60\r
                    Transfer-Encoding: chunked\r
                    \r
                    0\r
                    \r
                    GET /q/health HTTP/1.1\r
                    Host: localhost\r
                    \r
                    """.formatted(conversations.getPath()).getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer.split("HTTP/1\\.1 ", -1)).hasSize(2);
            assertThat(answer).startsWith("HTTP/1.1 4");
        }
    }

    @Test
    void aClientThatSendsForEverIsCutOff() throws IOException {
        try (var socket = new Socket(conversations.getHost(), conversations.getPort())) {
            socket.getOutputStream().write("""
                    POST /t/aurora/reply/token HTTP/1.1\r
                    Host: localhost\r
                    Content-Length: 900000000000\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));

            assertThatThrownBy(() -> {
                        while (true) {
                            socket.getOutputStream().write(new byte[64 * 1024]);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void anUploadOverItsLimitIsRefusedByAPageBeforeItIsRead() throws IOException {
        try (var socket = new Socket(conversations.getHost(), conversations.getPort())) {
            socket.getOutputStream().write("""
                    POST /t/aurora/panel/centres/north/cars HTTP/1.1\r
                    Host: localhost\r
                    Accept: text/html\r
                    Content-Type: multipart/form-data; boundary=x\r
                    Content-Length: 40000000\r
                    \r
                    """.getBytes(StandardCharsets.US_ASCII));

            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 413").contains("Слишком много сразу");
        }
    }
}
