package salon.mobile.socket;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Counts what waits to be sent, in bytes of memory: in a socket, in all sockets of its customer, in all sockets of
/// this node. Each is limited; what does not fit into one of them is counted in none.
final class UnsentBytes {
    private final long limit;
    private final @Nullable UnsentBytes whole;
    private final AtomicLong bytes = new AtomicLong();

    /// @param whole what this is a part of
    UnsentBytes(long limit, @Nullable UnsentBytes whole) {
        this.limit = limit;
        this.whole = whole;
    }

    boolean tryAdd(long more) {
        if (bytes.addAndGet(more) <= limit && (whole == null || whole.tryAdd(more))) {
            return true;
        }
        bytes.addAndGet(-more);
        return false;
    }

    void remove(long sent) {
        bytes.addAndGet(-sent);
        if (whole != null) {
            whole.remove(sent);
        }
    }

    long bytes() {
        return bytes.get();
    }
}
