package salon.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What ends a connection, and with which code.
@QuarkusTest
class SocketLimitsTest {
    private static final int FIN_TEXT = 0x81;
    private static final int FIN_BINARY = 0x82;

    @TestHTTPResource("/")
    URI platform;

    @ParameterizedTest
    @ValueSource(ints = {32 * 1024 + 1, 65_536, 250_000})
    void aFrameOverTheLimitClosesWith1009(int size) throws IOException {
        assertThat(closingCodeAfter(FIN_TEXT, "a".repeat(size).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1009);
    }

    /// The server below cuts the line by itself here.
    @Test
    void aHugeFrameEndsTheConnection() throws IOException {
        assertThat(closingCodeAfter(FIN_TEXT, new byte[1_000_000])).isIn(1006, 1009);
    }

    @Test
    void invalidUtf8ClosesWith1007() throws IOException {
        assertThat(closingCodeAfter(FIN_TEXT, new byte[] {'"', (byte) 0xc3, '(', '"'}))
                .isEqualTo(1007);
    }

    @Test
    void aBinaryFrameClosesWith1003() throws IOException {
        assertThat(closingCodeAfter(FIN_BINARY, new byte[] {1, 2, 3})).isEqualTo(1003);
    }

    private int closingCodeAfter(int first, byte[] bytes) throws IOException {
        try (var socket = new RawSocket(platform, "aurora", Phone.token("aurora", "ivan"))) {
            socket.send(first, bytes);
            return socket.closingCode();
        }
    }
}
