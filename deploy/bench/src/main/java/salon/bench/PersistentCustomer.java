package salon.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import salon.client.ChatConnection;
import salon.client.Frame;
import salon.client.ProblemException;
import salon.client.SalonClient;

/// A customer whose app never gives up: what was not acknowledged is sent again with the same id, over a new socket. A
/// second socket only listens, as another device would.
final class PersistentCustomer implements Runnable {
    private static final long PAUSE_MILLIS = 100;
    private static final long ACK_SECONDS = 5;

    private final String name;
    private final Supplier<SalonClient> signIn;
    private final UUID chat;
    private final List<ChatConnection.Ack> acks = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> disorder = new ArrayList<>();
    private int sent;
    private long lastAckAt;
    private volatile boolean stopped;

    /// @param signIn a client with a fresh token
    PersistentCustomer(String name, Supplier<SalonClient> signIn, UUID chat) {
        this.name = name;
        this.signIn = signIn;
        this.chat = chat;
    }

    @Override
    public void run() {
        var id = UUID.randomUUID();
        while (!stopped) {
            try (var client = signIn.get();
                    var device = client.connect(new OrderCheck()::see);
                    var socket = client.connect(new OrderCheck()::see)) {
                while (!stopped && !device.closed().isDone()) {
                    if (post(socket, id)) {
                        id = UUID.randomUUID();
                    }
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (IOException | ExecutionException | TimeoutException | IllegalStateException lost) {
                pause();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    void stop() {
        stopped = true;
    }

    UUID chat() {
        return chat;
    }

    synchronized List<ChatConnection.Ack> acks() {
        return List.copyOf(acks);
    }

    /// As [System#nanoTime()].
    synchronized long lastAckAt() {
        return lastAckAt;
    }

    /// Of the messages that were acknowledged: the customer's name and a number from 0, as in `bench-1-42.`.
    synchronized List<String> texts() {
        return List.copyOf(texts);
    }

    /// What a socket was told in the wrong order, in words.
    synchronized List<String> disorder() {
        return List.copyOf(disorder);
    }

    /// @return false when it was refused for now: the socket is kept, and has to work again
    private boolean post(ChatConnection socket, UUID id)
            throws ExecutionException, TimeoutException, InterruptedException {
        var text = "%s-%d.".formatted(name, sent);
        try {
            var ack = socket.post(chat, id, text).get(ACK_SECONDS, TimeUnit.SECONDS);
            sent++;
            synchronized (this) {
                acks.add(ack);
                texts.add(text);
                lastAckAt = System.nanoTime();
            }
            return true;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof ProblemException) {
                return false;
            }
            throw failure;
        }
    }

    private void pause() {
        try {
            Thread.sleep(2 * PAUSE_MILLIS);
        } catch (InterruptedException ended) {
            stopped = true;
        }
    }

    /// On one socket, no message comes after one with a higher number.
    private final class OrderCheck {
        private final ConcurrentHashMap<String, Long> heard = new ConcurrentHashMap<>();

        void see(Frame frame) {
            if (frame.type().equals("message")) {
                var before = heard.put(frame.text("conversation"), frame.number("seq"));
                if (before != null && before >= frame.number("seq")) {
                    synchronized (PersistentCustomer.this) {
                        disorder.add("%s heard %d after %d".formatted(name, frame.number("seq"), before));
                    }
                }
            }
        }
    }
}
