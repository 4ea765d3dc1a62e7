package salon.plugin;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// The threads of one card type. Platform threads: a busy loop on a virtual one would stop others. They see neither
/// the caller's thread locals nor the platform's class loader.
final class PluginThreadPool {
    static final String BUSY = "all its threads are busy";
    private static final String RETIRED = "its plugin has been replaced or removed";
    // Callers don't queue up behind a card that is slow.
    private static final long MAX_WAIT_MILLIS = 100;

    private final Semaphore free;
    private final ExecutorService pool;
    /// Start by task, in [System#nanoTime].
    private final Map<Runnable, Long> running = new ConcurrentHashMap<>();
    private final int size;
    private final Duration timeLimit;

    /// @param timeLimit of one call
    PluginThreadPool(String name, ClassLoader loader, int size, Duration timeLimit) {
        this.size = size;
        this.timeLimit = timeLimit;
        free = new Semaphore(size);
        var factory = Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name(name + "-", 1)
                .factory();
        var threads = new ThreadPoolExecutor(size, size, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = factory.newThread(work);
            thread.setContextClassLoader(loader);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        pool = threads;
    }

    Duration timeLimit() {
        return timeLimit;
    }

    /// @throws CardUnavailableException when no thread is free, or they have been shut down
    void execute(Runnable work) throws InterruptedException {
        if (!free.tryAcquire(MAX_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
            throw new CardUnavailableException(CardUnavailableException.Kind.BUSY, BUSY);
        }
        running.put(work, System.nanoTime());
        try {
            pool.execute(() -> {
                try {
                    work.run();
                } finally {
                    done(work);
                }
            });
        } catch (RejectedExecutionException shutDown) {
            done(work);
            throw new CardUnavailableException(CardUnavailableException.Kind.RETIRED, RETIRED);
        }
    }

    /// Accepts no more calls, and waits for the running ones for as long as one may take.
    void shutDown() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(timeLimit.toNanos(), TimeUnit.NANOSECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void done(Runnable work) {
        running.remove(work);
        free.release();
    }

    /// Whether every thread is past the time limit: Java can't end them.
    boolean isStuck() {
        var now = System.nanoTime();
        return running.size() >= size && running.values().stream().allMatch(since -> now - since > timeLimit.toNanos());
    }
}
