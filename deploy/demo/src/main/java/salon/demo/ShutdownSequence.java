package salon.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/// Closes servers at the end, the last started first. A failure does not keep the others from being closed.
final class ShutdownSequence implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean begun;

    /// Returns the server. If stopping has begun meanwhile, closes it at once and throws.
    <T extends AutoCloseable> T add(T server) {
        synchronized (this) {
            if (!begun) {
                open.push(server);
                return server;
            }
        }
        close(server);
        throw new CancellationException("Stopped while starting");
    }

    /// Adds one that is closed after all others. If stopping has begun meanwhile, throws and leaves it open.
    synchronized void addLast(AutoCloseable server) {
        if (begun) {
            throw new CancellationException("Stopped while starting");
        }
        open.addLast(server);
    }

    synchronized boolean hasBegun() {
        return begun;
    }

    void run() {
        while (true) {
            AutoCloseable next;
            synchronized (this) {
                begun = true;
                if (open.isEmpty()) {
                    return;
                }
                next = open.pop();
            }
            close(next);
        }
    }

    @Override
    public void close() {
        run();
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("Not stopped cleanly: " + Failures.inOneLine(e));
        }
    }
}
