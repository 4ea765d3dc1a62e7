package salon.embedded;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/// Closes servers at the end, the last opened first. A failure does not keep the others from being closed. An end that
/// comes while a server is being opened waits for it, so that none is left running.
public final class Closer {
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean ended;

    /// Starts a server; returns it when it can be closed.
    public interface Opening<T extends AutoCloseable> {
        T open() throws IOException;
    }

    /// Opens a server that [#run()] will close.
    public synchronized <T extends AutoCloseable> T open(Opening<T> opening) throws IOException {
        if (ended) {
            throw new IOException("All servers are about to stop");
        }
        var server = opening.open();
        open.push(server);
        return server;
    }

    /// Closes them all; from now on nothing can be opened.
    public synchronized void run() {
        ended = true;
        while (!open.isEmpty()) {
            close(open.pop());
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("Not closed: " + e);
        }
    }
}
