package salon.mobile.socket;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Counts what waits in queues, in bytes of memory: in a queue of a socket, in all sockets of its customer, in all
/// sockets of this node. Each is limited; what does not fit into one of them is counted in none.
final class QueuedBytes {
    private final long limit;
    private final @Nullable QueuedBytes whole;
    private final Runnable makeRoom;
    private final AtomicLong bytes = new AtomicLong();

    /// @param whole what this is a part of
    QueuedBytes(long limit, @Nullable QueuedBytes whole) {
        this(limit, whole, () -> {});
    }

    private QueuedBytes(long limit, @Nullable QueuedBytes whole, Runnable makeRoom) {
        this.limit = limit;
        this.whole = whole;
        this.makeRoom = makeRoom;
    }

    /// @param makeRoom runs, in any thread, when something does not fit; what it removes counts at once
    static QueuedBytes inSum(long limit, Runnable makeRoom) {
        return new QueuedBytes(limit, null, makeRoom);
    }

    boolean tryAdd(long more) {
        if (bytes.addAndGet(more) > limit) {
            makeRoom.run();
        }
        if (bytes.get() <= limit && (whole == null || whole.tryAdd(more))) {
            return true;
        }
        bytes.addAndGet(-more);
        return false;
    }

    void remove(long done) {
        bytes.addAndGet(-done);
        if (whole != null) {
            whole.remove(done);
        }
    }

    long bytes() {
        return bytes.get();
    }

    boolean isFull() {
        return bytes.get() > limit;
    }
}
