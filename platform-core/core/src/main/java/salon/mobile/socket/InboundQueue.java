package salon.mobile.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What waits to be done for one connection, in the order it came. It is bounded in number and by [QueuedBytes];
/// adding never waits.
final class InboundQueue {
    static final int MAX_FRAMES = 256;
    static final int MAX_BYTES = 1024 * 1024;

    private record Pending(Runnable work, long bytes, QueuedBytes queued) {
        void uncount() {
            queued.remove(bytes);
        }
    }

    private final Queue<Pending> pending = new ArrayDeque<>();
    private volatile QueuedBytes queued = new QueuedBytes(MAX_BYTES, null);
    private boolean closed;

    /// For what is added from now on.
    void limit(QueuedBytes limit) {
        queued = limit;
    }

    /// @param characters of the frame that the work is about, which stays in memory until it is done
    /// @return false when the queue is full: the caller ends the connection
    boolean offer(Runnable work, int characters) {
        var next = new Pending(work, 2L * characters, queued);
        // Outside of the lock: making room closes other connections.
        if (!next.queued().tryAdd(next.bytes())) {
            return isClosed();
        }
        if (add(next)) {
            return true;
        }
        next.uncount();
        return isClosed();
    }

    /// What still waits is dropped: nobody is left to answer.
    synchronized void close() {
        closed = true;
        pending.forEach(Pending::uncount);
        pending.clear();
        notifyAll();
    }

    /// Works until [#close]; never interrupted, because that would break the database connection in use.
    void drain() {
        for (var next = take(); next != null; next = take()) {
            next.run();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private synchronized boolean add(Pending next) {
        if (closed || pending.size() >= MAX_FRAMES) {
            return false;
        }
        pending.add(next);
        notifyAll();
        return true;
    }

    private synchronized @Nullable Runnable take() {
        while (pending.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException stopping) {
                close();
                Thread.currentThread().interrupt();
            }
        }
        var next = pending.poll();
        if (next == null) {
            return null;
        }
        next.uncount();
        return next.work();
    }
}
