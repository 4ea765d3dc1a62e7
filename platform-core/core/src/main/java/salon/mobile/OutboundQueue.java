package salon.mobile;

import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// What waits to go out to one connection. One frame is in flight at a time: the next one follows when the network
/// has taken it. Live frames that find no room end the connection, frames of a sync wait for room.
final class OutboundQueue {
    static final int MOST_LIVE = 256;
    static final int MOST_BULK = 64;
    private static final int PATIENCE_SECONDS = 60;

    private record Sending(String text, Semaphore room) {}

    private final WebSocketConnection connection;
    private final Semaphore live = new Semaphore(MOST_LIVE);
    private final Semaphore bulk = new Semaphore(MOST_BULK);
    private final Queue<Sending> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger signals = new AtomicInteger();
    private volatile boolean inFlight;
    private volatile boolean closed;

    OutboundQueue(WebSocketConnection connection) {
        this.connection = connection;
    }

    /// Never waits.
    void send(String text) {
        if (closed) {
            return;
        }
        if (live.tryAcquire()) {
            add(new Sending(text, live));
        } else {
            close(CloseCode.OVERFLOW);
        }
    }

    /// Waits for room, on a virtual thread.
    ///
    /// @return false when the connection is gone
    boolean sendWhenRoom(String text) {
        try {
            if (!closed && !bulk.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                close(CloseCode.OVERFLOW);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (!closed) {
            add(new Sending(text, bulk));
        }
        return !closed;
    }

    void close(CloseCode why) {
        if (!closed) {
            closed();
            connection.close(why.reason()).subscribe().with(done -> {}, alreadyGone -> {});
        }
    }

    void closed() {
        closed = true;
        waiting.clear();
        bulk.release(MOST_BULK);
    }

    private void add(Sending sending) {
        waiting.add(sending);
        pump();
    }

    /// Whoever comes first sends; the others only leave a signal. So a frame that is taken at once does not recurse.
    private void pump() {
        if (signals.getAndIncrement() == 0) {
            do {
                next();
            } while (signals.decrementAndGet() != 0);
        }
    }

    private void next() {
        var sending = inFlight || closed ? null : waiting.poll();
        if (sending != null) {
            inFlight = true;
            connection.sendText(sending.text()).subscribe().with(done -> sent(sending), gone -> closed());
        }
    }

    private void sent(Sending sending) {
        sending.room().release();
        inFlight = false;
        pump();
    }
}
