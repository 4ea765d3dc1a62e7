package salon.mobile;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The socket that posts learns of its message by the ack first, however fast the fan-out is.
final class AckFirst {
    private @Nullable UUID posting;
    private @Nullable Frame held;

    void post(UUID id, Supplier<Frame> post, Consumer<Frame> out) {
        begin(id);
        try {
            out.accept(post.get());
        } finally {
            end(out);
        }
    }

    synchronized void heard(UUID id, Frame message, Consumer<Frame> out) {
        if (id.equals(posting)) {
            held = message;
        } else {
            out.accept(message);
        }
    }

    private synchronized void begin(UUID id) {
        posting = id;
    }

    private synchronized void end(Consumer<Frame> out) {
        if (held != null) {
            out.accept(held);
        }
        posting = null;
        held = null;
    }
}
