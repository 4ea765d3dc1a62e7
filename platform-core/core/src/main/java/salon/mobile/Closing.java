package salon.mobile;

import io.quarkus.websockets.next.CloseReason;

/// Why the platform closes a socket.
enum Closing {
    BINARY(1003, "Text frames only"),
    NOT_UTF_8(1007, "Not UTF-8"),
    OVERFLOW(1008, "Too much at once: come back and sync"),
    TOO_LARGE(1009, "A frame has at most 32 KiB"),
    TRY_AGAIN(1013, "Try again later"),
    EXPIRED(4401, "The token has expired");

    private final int code;
    private final String text;

    Closing(int code, String text) {
        this.code = code;
        this.text = text;
    }

    CloseReason reason() {
        return new CloseReason(code, text);
    }
}
