package salon.mobile.socket;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import salon.Patience;

/// A WebSocket client without a library, to send frames that a library would not send.
final class RawSocket implements AutoCloseable {
    static final int TEXT = 1;
    static final int CONTINUATION = 0;
    private static final int CLOSE = 8;
    private static final int BROKEN = 1006;
    private static final Duration PATIENCE = Patience.LIMIT;

    private final Socket socket = new Socket();
    private final DataInputStream in;

    RawSocket(URI platform, String tenant, String token) throws IOException {
        socket.setReceiveBufferSize(16 * 1024);
        socket.setSoTimeout((int) PATIENCE.toMillis());
        socket.connect(new InetSocketAddress(platform.getHost(), platform.getPort()));
        socket.getOutputStream().write("""
                GET /t/%s/ws/v1 HTTP/1.1\r
                Host: localhost\r
                Upgrade: websocket\r
                Connection: Upgrade\r
                Sec-WebSocket-Version: 13\r
                Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
                Authorization: Bearer %s\r
                \r
                """.formatted(tenant, token).getBytes(StandardCharsets.US_ASCII));
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        var head = head();
        if (!head.contains(" 101 ")) {
            throw new IOException(head);
        }
    }

    void text(byte[] bytes) throws IOException {
        send(0x80 | TEXT, bytes);
    }

    /// @param first the first byte of a frame: FIN and the opcode
    void send(int first, byte[] bytes) throws IOException {
        var frame = new ByteArrayOutputStream(bytes.length + 14);
        frame.write(first);
        if (bytes.length < 126) {
            frame.write(0x80 | bytes.length);
        } else if (bytes.length < 65_536) {
            frame.writeBytes(new byte[] {(byte) 0xfe, (byte) (bytes.length >> 8), (byte) bytes.length});
        } else {
            frame.writeBytes(
                    new byte[] {(byte) 0xff, 0, 0, 0, 0, (byte) (bytes.length >> 24), (byte) (bytes.length >> 16)});
            frame.writeBytes(new byte[] {(byte) (bytes.length >> 8), (byte) bytes.length});
        }
        // A mask of zeros leaves the bytes as they are.
        frame.writeBytes(new byte[4]);
        frame.writeBytes(bytes);
        socket.getOutputStream().write(frame.toByteArray());
    }

    /// Skips frames up to the close frame. Beats keep coming, so a read time-out alone would not end the waiting.
    int closingCode() throws IOException {
        var end = Instant.now().plus(PATIENCE);
        try {
            while (Instant.now().isBefore(end)) {
                var opcode = in.readUnsignedByte() & 0x0f;
                var payload = in.readNBytes(length());
                if (opcode == CLOSE) {
                    return payload.length < 2 ? 1005 : (payload[0] & 0xff) << 8 | payload[1] & 0xff;
                }
            }
            throw new IOException("the socket was not closed within " + PATIENCE);
        } catch (EOFException | SocketException ended) {
            return BROKEN;
        }
    }

    private int length() throws IOException {
        var length = in.readUnsignedByte() & 0x7f;
        return switch (length) {
            case 126 -> in.readUnsignedShort();
            case 127 -> (int) in.readLong();
            default -> length;
        };
    }

    private String head() throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
