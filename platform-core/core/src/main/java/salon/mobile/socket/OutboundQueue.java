package salon.mobile.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// The frames that wait to be sent over one connection. One is in flight at a time: the next one follows when the
/// network has taken it. A live frame for which the queue is full ends the connection, frames of a sync wait.
final class OutboundQueue {
    static final int MAX_LIVE = 256;
    static final int MAX_SYNC = 64;
    private static final int MAX_WAIT_SECONDS = 60;

    private record Pending(String text, Semaphore permits) {}

    private final WebSocketConnection connection;
    private final ObjectWriter writer;
    private final Semaphore live = new Semaphore(MAX_LIVE);
    private final Semaphore sync = new Semaphore(MAX_SYNC);
    private final Queue<Pending> pending = new ConcurrentLinkedQueue<>();
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean inFlight;
    private volatile boolean closed;

    OutboundQueue(WebSocketConnection connection, ObjectWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    /// Never waits.
    void send(ServerFrame frame) {
        if (closed) {
            return;
        }
        var text = write(frame);
        if (live.tryAcquire()) {
            add(new Pending(text, live));
        } else {
            close(CloseCode.OVERFLOW);
        }
    }

    /// Waits, on a virtual thread, until the queue has room.
    ///
    /// @return false when the connection has ended
    boolean sendBlocking(ServerFrame frame) {
        var text = write(frame);
        try {
            if (!closed && !sync.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS)) {
                close(CloseCode.OVERFLOW);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (!closed) {
            add(new Pending(text, sync));
        }
        return !closed;
    }

    void close(CloseCode code) {
        if (!closed) {
            onClosed();
            connection.close(code.reason()).subscribe().with(done -> {}, alreadyGone -> {});
        }
    }

    void onClosed() {
        closed = true;
        pending.clear();
        sync.release(MAX_SYNC);
    }

    private void add(Pending frame) {
        pending.add(frame);
        pump();
    }

    /// The first caller sends; concurrent callers only leave a signal. So a frame that is taken at once does not
    /// recurse.
    private void pump() {
        if (signals.getAndIncrement() == 0) {
            do {
                next();
            } while (signals.decrementAndGet() != 0);
        }
    }

    private void next() {
        var sending = inFlight || closed ? null : pending.poll();
        if (sending != null) {
            inFlight = true;
            connection.sendText(sending.text()).subscribe().with(done -> sent(sending), gone -> onClosed());
        }
    }

    private void sent(Pending frame) {
        frame.permits().release();
        inFlight = false;
        pump();
    }

    private String write(ServerFrame frame) {
        try {
            return writer.writeValueAsString(frame);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a frame is not writable as JSON", bug);
        }
    }
}
