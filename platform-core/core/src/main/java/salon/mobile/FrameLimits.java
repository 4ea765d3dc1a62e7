package salon.mobile;

import java.util.Optional;

/// What a text frame may be. The server below lets more through than this, because there a frame that is too large
/// ends the connection without a word, and invalid UTF-8 arrives as U+FFFD.
final class FrameLimits {
    static final int MOST_BYTES = 32 * 1024;

    private FrameLimits() {}

    static Optional<Closing> brokenBy(String frame) {
        if (isLonger(frame)) {
            return Optional.of(Closing.TOO_LARGE);
        }
        return frame.indexOf('\uFFFD') >= 0 ? Optional.of(Closing.NOT_UTF_8) : Optional.empty();
    }

    private static boolean isLonger(String frame) {
        if (frame.length() * 3L <= MOST_BYTES) {
            return false;
        }
        var bytes = 0;
        for (var i = 0; i < frame.length() && bytes <= MOST_BYTES; i++) {
            var unit = frame.charAt(i);
            // A surrogate is half of a code point of four bytes.
            bytes += unit < 0x80 ? 1 : unit < 0x800 || Character.isSurrogate(unit) ? 2 : 3;
        }
        return bytes > MOST_BYTES;
    }
}
