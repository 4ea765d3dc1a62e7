package salon.mobile.socket;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What waits to be done for one connection, in the order it came. It is bounded in number and in characters; adding
/// never waits.
final class InboundQueue {
    static final int MAX_FRAMES = 256;
    static final int MAX_CHARACTERS = 512 * 1024;

    private record Pending(Runnable work, int characters) {}

    private final Queue<Pending> pending = new ArrayDeque<>();
    private int characters;
    private boolean closed;

    /// @return false when the queue is full: the caller ends the connection
    synchronized boolean offer(Runnable work, int size) {
        if (closed) {
            return true;
        }
        if (pending.size() >= MAX_FRAMES || characters + size > MAX_CHARACTERS) {
            return false;
        }
        pending.add(new Pending(work, size));
        characters += size;
        notifyAll();
        return true;
    }

    /// What still waits is dropped: nobody is left to answer.
    synchronized void close() {
        closed = true;
        pending.clear();
        notifyAll();
    }

    /// Works until [#close]; never interrupted, because that would break the database connection in use.
    void drain() {
        for (var next = take(); next != null; next = take()) {
            next.run();
        }
    }

    private synchronized @Nullable Runnable take() {
        while (pending.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException stopping) {
                closed = true;
                Thread.currentThread().interrupt();
            }
        }
        var next = pending.poll();
        if (next == null || closed) {
            return null;
        }
        characters -= next.characters();
        return next.work();
    }
}
