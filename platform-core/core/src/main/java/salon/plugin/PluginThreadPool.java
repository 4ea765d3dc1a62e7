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
    static final String ENDED = "its plugin has been replaced or removed";
    // Callers don't queue up behind a card that is slow.
    private static final long LONGEST_WAIT_MILLIS = 100;

    private final Semaphore free;
    private final ExecutorService pool;
    private final Map<Runnable, Long> running = new ConcurrentHashMap<>();
    private final int most;
    private final Duration limit;

    /// @param limit how long one call may take
    PluginThreadPool(String name, ClassLoader loader, int most, Duration limit) {
        this.most = most;
        this.limit = limit;
        free = new Semaphore(most);
        var factory = Thread.ofPlatform()
                .daemon()
                .inheritInheritableThreadLocals(false)
                .name(name + "-", 1)
                .factory();
        var threads = new ThreadPoolExecutor(most, most, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = factory.newThread(work);
            thread.setContextClassLoader(loader);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        pool = threads;
    }

    Duration limit() {
        return limit;
    }

    /// Whether a thread was free for it.
    ///
    /// @throws CardUnavailableException when they have ended
    boolean run(Runnable work) throws InterruptedException {
        if (!free.tryAcquire(LONGEST_WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
            return false;
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
        } catch (RejectedExecutionException ended) {
            done(work);
            throw new CardUnavailableException(ENDED);
        }
        return true;
    }

    /// Lets calls under way end, takes no more, and waits for as long as one may take.
    void end() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(limit.toNanos(), TimeUnit.NANOSECONDS)) {
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

    /// Whether no thread has come back in time: Java can't end them.
    boolean areStuck() {
        var now = System.nanoTime();
        return running.size() >= most && running.values().stream().allMatch(since -> now - since > limit.toNanos());
    }
}
