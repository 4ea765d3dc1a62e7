package salon.demo;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;

/// What has to be closed at the end, last started first. One that fails does not keep the others running.
final class ShutdownSequence implements AutoCloseable {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean begun;

    /// Hands the server back; if stopping has begun meanwhile it is closed at once and the start is over.
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

    /// Closes it after all others; if stopping has begun meanwhile, not at all.
    synchronized void addBelow(AutoCloseable server) {
        if (begun) {
            throw new CancellationException("Stopped while starting");
        }
        open.addLast(server);
    }

    synchronized boolean begun() {
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
