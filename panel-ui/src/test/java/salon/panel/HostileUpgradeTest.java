package salon.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.embedded.TestServers;

/// No header of an upgrade to a WebSocket is a fault of the platform: the socket opens, or is refused with a 4xx.
/// HTTP clients don't send such headers, so this is written to the connection as it is.
@QuarkusTest
class HostileUpgradeTest {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final Pattern OPENED_OR_REFUSED = Pattern.compile("HTTP/1\\.[01] (101|4\\d\\d) .*");

    private static final Map<String, List<String>> ODD = Map.ofEntries(
            Map.entry("Host", List.of("", "[", "x:99999999", "localhost, localhost")),
            Map.entry("Upgrade", List.of("", "x", "h2c", "websocket, x", "WEBSOCKET", "websocket/99")),
            Map.entry("Connection", List.of("", "x", "close", "keep-alive", "Upgrade, close", "Upgrade, Host")),
            Map.entry("Sec-WebSocket-Version", List.of("", "x", "0", "8", "-1", "13, 8", "99999999999")),
            Map.entry("Sec-WebSocket-Key", List.of("", "x", "я", "A".repeat(6_000), "dGhlIHNhbXBsZSBub25jZQ==, x")),
            Map.entry(
                    "Sec-WebSocket-Protocol",
                    List.of(
                            "",
                            ",",
                            "x",
                            "я",
                            "bearer-token-carrier",
                            "bearer-token-carrier, quarkus-http-upgrade",
                            "bearer-token-carrier, quarkus-http-upgrade#Authorization",
                            "bearer-token-carrier, quarkus-http-upgrade#Authorization#Bearer x",
                            "bearer-token-carrier, quarkus-http-upgrade%23Authorization%23Bearer%20x",
                            "bearer-token-carrier, quarkus-http-upgrade%23Authorization%23%",
                            "bearer-token-carrier, quarkus-http-upgrade%23Host%23x")),
            Map.entry(
                    "Sec-WebSocket-Extensions",
                    List.of(
                            "",
                            ";",
                            "x; y=\"",
                            "permessage-deflate",
                            "permessage-deflate; client_max_window_bits=99999999999",
                            "permessage-deflate; server_max_window_bits=x")),
            Map.entry(
                    "Authorization",
                    List.of("", "Bearer", "Bearer x", "Bearer a.b.c", "Basic x", "я", "x".repeat(6_000))),
            Map.entry("Accept", List.of("", "/", "text/html", "text/html;q=x")),
            Map.entry("Accept-Language", List.of("", "я", "x;q=y")),
            Map.entry("Cookie", List.of("", "%", "salon-language=\u0001", "q_session_aurora-panel=x")),
            Map.entry("Origin", List.of("", "x", "null", "http://[")),
            Map.entry("Content-Length", List.of("0", "-1", "x", "99999999999999999999")),
            Map.entry("Content-Type", List.of("", "x", "multipart/form-data")));

    @TestHTTPResource("/")
    URI platform;

    private final Map<String, String> usual = new LinkedHashMap<>();

    @BeforeEach
    void signIn() {
        usual.put("Host", "localhost");
        usual.put("Upgrade", "websocket");
        usual.put("Connection", "Upgrade");
        usual.put("Sec-WebSocket-Version", "13");
        usual.put("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");
        usual.put("Authorization", "Bearer " + TestServers.get().keycloak().token("aurora", "ivan"));
    }

    @Test
    void theUsualHeadersOpenASocket() throws IOException {
        assertThat(status("GET /t/aurora/ws/v1 HTTP/1.1", usual)).startsWith("HTTP/1.1 101 ");
    }

    @Test
    void noHeaderIsAFault() throws IOException {
        var faults = new ArrayList<String>();
        for (var header : ODD.entrySet()) {
            for (var value : header.getValue()) {
                var changed = new LinkedHashMap<>(usual);
                changed.put(header.getKey(), value);
                var status = status("GET /t/aurora/ws/v1 HTTP/1.1", changed);
                if (!OPENED_OR_REFUSED.matcher(status).matches()) {
                    faults.add(header.getKey() + ": " + value + " -> " + status);
                }
            }
        }

        assertThat(faults).isEmpty();
    }

    @Test
    void noMissingHeaderIsAFault() throws IOException {
        for (var header : usual.keySet()) {
            var others = new LinkedHashMap<>(usual);
            others.remove(header);

            assertThat(status("GET /t/aurora/ws/v1 HTTP/1.1", others))
                    .as("without " + header)
                    .matches("HTTP/1\\.1 4\\d\\d .*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /t/aurora/ws/v1 HTTP/1.1",
                "HEAD /t/aurora/ws/v1 HTTP/1.1",
                "OPTIONS /t/aurora/ws/v1 HTTP/1.1",
                "GET /t/aurora/ws/v1 HTTP/1.0",
                "GET /t/aurora/ws/v1?a=%zz HTTP/1.1",
                "GET /t/aurora/ws/v1/ HTTP/1.1",
                "GET /t/aurora/ws/v2 HTTP/1.1",
                "GET /t/nobody/ws/v1 HTTP/1.1",
                "GET /t/aurora/api/v1/me HTTP/1.1",
                "GET /t/aurora/panel HTTP/1.1",
            })
    void noOtherLineIsAFault(String line) throws IOException {
        assertThat(status(line, usual)).matches("HTTP/1\\.[01] [1234]\\d\\d .*");
    }

    /// The first line of the answer; empty when the connection is closed without one.
    private String status(String line, Map<String, String> headers) throws IOException {
        var head = headers.entrySet().stream()
                .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                .collect(Collectors.joining("", line + "\r\n", "\r\n"));
        try (var socket = new Socket(platform.getHost(), platform.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return answer == null ? "" : answer;
        }
    }
}
