package salon.mobile.socket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.websockets.next.WebSocketConnection;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The frames that wait to be sent over one connection. One is in flight at a time: the next one follows when the
/// network has taken it. The queue is full by number or by [QueuedBytes]; a live frame that does not fit ends the
/// connection, frames of a sync wait.
final class OutboundQueue {
    static final int MAX_LIVE = 256;
    static final int MAX_SYNC = 64;
    private static final int MAX_WAIT_SECONDS = 60;
    private static final int POLL_MILLIS = 20;

    private static final long LIMIT_UNTIL_CUSTOMER_IS_KNOWN = 64 * 1024;

    private record Pending(String text, Semaphore permits, QueuedBytes queued) {
        /// @return false when it does not fit
        boolean count() {
            return queued.tryAdd(bytes());
        }

        void uncount() {
            queued.remove(bytes());
        }

        /// In memory, at most: a text without letters above U+00FF takes half of it.
        private long bytes() {
            return 2L * text.length();
        }
    }

    private final WebSocketConnection connection;
    private final ObjectWriter writer;
    private final Semaphore live = new Semaphore(MAX_LIVE);
    private final Semaphore sync = new Semaphore(MAX_SYNC);
    private final Queue<Pending> pending = new ConcurrentLinkedQueue<>();
    private final AtomicInteger signals = new AtomicInteger();
    private volatile QueuedBytes queued = new QueuedBytes(LIMIT_UNTIL_CUSTOMER_IS_KNOWN, null);
    private final AtomicReference<@Nullable Pending> inFlight = new AtomicReference<>();
    private volatile boolean closed;

    OutboundQueue(WebSocketConnection connection, ObjectWriter writer) {
        this.connection = connection;
        this.writer = writer;
    }

    void limit(QueuedBytes limit) {
        queued = limit;
    }

    /// Never waits.
    void send(ServerFrame frame) {
        if (closed) {
            return;
        }
        var waiting = new Pending(write(frame), live, queued);
        if (live.tryAcquire() && waiting.count()) {
            add(waiting);
        } else {
            close(CloseCode.OVERFLOW);
        }
    }

    /// Waits, on a virtual thread, until the queue has room.
    ///
    /// @return false when the connection has ended
    boolean sendBlocking(ServerFrame frame) {
        var waiting = new Pending(write(frame), sync, queued);
        try {
            if (awaitRoom(waiting)) {
                add(waiting);
            } else {
                close(CloseCode.OVERFLOW);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
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
        dropPending();
        var sending = inFlight.getAndSet(null);
        if (sending != null) {
            sending.uncount();
        }
        sync.release(MAX_SYNC);
    }

    /// @return whether the frame is counted now; false when the connection has ended, or nothing was sent for too long
    private boolean awaitRoom(Pending frame) throws InterruptedException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(MAX_WAIT_SECONDS);
        var hasRoom = sync.tryAcquire(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
        while (hasRoom && !frame.count()) {
            Thread.sleep(POLL_MILLIS);
            hasRoom = !closed && System.nanoTime() - deadline < 0;
        }
        return hasRoom;
    }

    private void dropPending() {
        for (var frame = pending.poll(); frame != null; frame = pending.poll()) {
            frame.uncount();
        }
    }

    private void add(Pending frame) {
        pending.add(frame);
        if (closed) {
            dropPending();
        }
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
        var sending = inFlight.get() != null || closed ? null : pending.poll();
        if (sending != null) {
            inFlight.set(sending);
            connection.sendText(sending.text()).subscribe().with(done -> sent(sending), gone -> onClosed());
        }
    }

    private void sent(Pending frame) {
        if (inFlight.compareAndSet(frame, null)) {
            frame.uncount();
            frame.permits().release();
            pump();
        }
    }

    private String write(ServerFrame frame) {
        try {
            return writer.writeValueAsString(frame);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a frame is not writable as JSON", bug);
        }
    }
}
