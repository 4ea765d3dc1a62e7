package salon.mobile.socket;

import io.quarkus.websockets.next.CloseReason;
import java.util.Optional;
import java.util.stream.Stream;

/// The codes with which the platform closes a socket.
enum CloseCode {
    NO_WEBSOCKET(1002, "Not a WebSocket frame"),
    BINARY(1003, "Text frames only"),
    NOT_UTF_8(1007, "Not UTF-8"),
    OVERFLOW(1008, "Too much at once: come back and sync"),
    TOO_LARGE(1009, "A frame has at most 32 KiB"),
    TRY_AGAIN(1013, "Try again later"),
    EXPIRED(4401, "The token has expired"),
    TOO_MANY(4429, "The customer has opened too many sockets: this was the oldest");

    private final int code;
    private final String text;

    CloseCode(int code, String text) {
        this.code = code;
        this.text = text;
    }

    /// The text that [FrameValidator] hands on in place of a frame that is not allowed. A client that sends this text
    /// itself ends its own socket; it is no JSON.
    String marker() {
        return "\0" + name();
    }

    static Optional<CloseCode> ofMarker(String frame) {
        return frame.startsWith("\0")
                ? Stream.of(values())
                        .filter(code -> code.marker().equals(frame))
                        .findFirst()
                : Optional.empty();
    }

    CloseReason reason() {
        return new CloseReason(code, text);
    }
}
