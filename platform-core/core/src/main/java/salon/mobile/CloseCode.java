package salon.mobile;

import io.quarkus.websockets.next.CloseReason;
import java.util.Optional;
import java.util.stream.Stream;

/// Why the platform closes a socket.
enum CloseCode {
    NO_WEBSOCKET(1002, "Not a WebSocket frame"),
    BINARY(1003, "Text frames only"),
    NOT_UTF_8(1007, "Not UTF-8"),
    OVERFLOW(1008, "Too much at once: come back and sync"),
    TOO_LARGE(1009, "A frame has at most 32 KiB"),
    TRY_AGAIN(1013, "Try again later"),
    EXPIRED(4401, "The token has expired");

    private final int code;
    private final String text;

    CloseCode(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /// What stands in the place of a frame that breaks this rule. Whoever sends it as a text of their own, which is no
    /// JSON, ends their own socket.
    String mark() {
        return "\0" + name();
    }

    static Optional<CloseCode> marked(String frame) {
        return frame.startsWith("\0")
                ? Stream.of(values()).filter(one -> one.mark().equals(frame)).findFirst()
                : Optional.empty();
    }

    CloseReason reason() {
        return new CloseReason(code, text);
    }
}
