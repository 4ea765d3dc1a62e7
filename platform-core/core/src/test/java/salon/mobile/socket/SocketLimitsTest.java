package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.mobile.TestDevice;

/// Which frames close a socket, and with which close code.
@QuarkusTest
class SocketLimitsTest {
    private static final int FIN_TEXT = 0x81;
    private static final int FIN_BINARY = 0x82;

    @TestHTTPResource("/")
    URI platform;

    @ParameterizedTest
    @ValueSource(ints = {32 * 1024 + 1, 65_536, 250_000, 300_000, 5_000_000})
    void aFrameOverTheLimitClosesWith1009(int size) throws IOException {
        assertThat(closingCodeAfter(FIN_TEXT, "a".repeat(size).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1009);
    }

    @Test
    void aTextInPartsOverTheLimitClosesWith1009() throws IOException {
        var part = "a".repeat(10_000).getBytes(StandardCharsets.UTF_8);
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"))) {
            socket.send(RawSocket.TEXT, part);
            for (var parts = 0; parts < 50; parts++) {
                socket.send(RawSocket.CONTINUATION, part);
            }

            assertThat(socket.closingCode()).isEqualTo(1009);
        }
    }

    @Test
    void invalidUtf8ClosesWith1007() throws IOException {
        assertThat(closingCodeAfter(FIN_TEXT, new byte[] {'"', (byte) 0xc3, '(', '"'}))
                .isEqualTo(1007);
    }

    /// U+FFFD is a valid character when a client sends it.
    @Test
    void aReplacementCharacterIsNoInvalidUtf8() throws IOException, InterruptedException {
        try (var phone = TestDevice.of(platform, "aurora", "ivan")) {
            var chat = phone.open("north").id();

            assertThat(phone.connection.post(chat, "было \uFFFD").join().seq()).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 40_000, 250_000})
    void aBinaryFrameClosesWith1003(int size) throws IOException {
        assertThat(closingCodeAfter(FIN_BINARY, new byte[size])).isEqualTo(1003);
    }

    /// It is refused by its size before it is read.
    @Test
    void aBinaryFrameThatIsHugeClosesWith1009() throws IOException {
        assertThat(closingCodeAfter(FIN_BINARY, new byte[300_000])).isEqualTo(1009);
    }

    @Test
    void whatIsNoWebSocketFrameClosesWith1002() throws IOException {
        assertThat(closingCodeAfter(0x83, new byte[] {1})).isEqualTo(1002);
    }

    /// No extension is ever agreed on.
    @ParameterizedTest
    @ValueSource(ints = {0xC1, 0xA1, 0x91, 0xF1, 0xC9, 0xC8, 0xC2})
    void aReservedBitClosesWith1002(int first) throws IOException {
        assertThat(closingCodeAfter(first, "{}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(1002);
    }

    private int closingCodeAfter(int first, byte[] bytes) throws IOException {
        try (var socket = new RawSocket(platform, "aurora", TestDevice.token("aurora", "ivan"))) {
            socket.send(first, bytes);
            return socket.closingCode();
        }
    }
}
