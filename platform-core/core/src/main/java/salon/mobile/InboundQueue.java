package salon.mobile;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What waits to be done for one connection, in the order it came. It is bounded in number and in size; whoever hands
/// over never waits.
final class InboundQueue {
    static final int MOST = 256;
    static final int MOST_CHARACTERS = 512 * 1024;

    private record Work(Consumer<SocketSession> body, int characters) {}

    private final Queue<Work> waiting = new ArrayDeque<>();
    private int characters;
    private boolean closed;

    /// @return false when there is no room: the caller ends the connection
    synchronized boolean offer(Consumer<SocketSession> body, int size) {
        if (closed) {
            return true;
        }
        if (waiting.size() >= MOST || characters + size > MOST_CHARACTERS) {
            return false;
        }
        waiting.add(new Work(body, size));
        characters += size;
        notifyAll();
        return true;
    }

    /// What still waits is dropped: nobody is left to tell.
    synchronized void close() {
        closed = true;
        waiting.clear();
        notifyAll();
    }

    /// Works until [#close]; never interrupted, because that would break the database connection in use.
    void drain(SocketSession session) {
        for (var next = take(); next != null; next = take()) {
            next.accept(session);
        }
    }

    private synchronized @Nullable Consumer<SocketSession> take() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException stopping) {
                closed = true;
                Thread.currentThread().interrupt();
            }
        }
        var work = waiting.poll();
        if (work == null || closed) {
            return null;
        }
        characters -= work.characters();
        return work.body();
    }
}
