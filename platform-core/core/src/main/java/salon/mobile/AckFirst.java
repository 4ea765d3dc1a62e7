package salon.mobile;

import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The socket that posts learns of its message by the ack first, however fast the fan-out is.
final class AckFirst {
    private @Nullable UUID posting;
    private @Nullable Runnable held;

    void post(UUID id, Supplier<ServerFrame> post, Consumer<ServerFrame> out) {
        begin(id);
        try {
            out.accept(post.get());
        } finally {
            end();
        }
    }

    synchronized void heard(UUID id, Runnable telling) {
        if (id.equals(posting)) {
            held = telling;
        } else {
            telling.run();
        }
    }

    private synchronized void begin(UUID id) {
        posting = id;
    }

    private synchronized void end() {
        if (held != null) {
            held.run();
        }
        posting = null;
        held = null;
    }
}
