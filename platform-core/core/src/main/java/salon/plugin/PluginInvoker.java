package salon.plugin;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Calls one card type of a plugin: on its own threads, with a time limit, and no more once the same kind of call has
/// failed too often in a row. Failures are counted per kind of call, so that a good `valid` does not hide a `link` that
/// never answers.
final class PluginInvoker {
    private static final Logger LOG = Logger.getLogger(PluginInvoker.class);
    private static final int BACKGROUND_THREADS = 2;

    private final String name;
    private final PluginSettings settings;
    private final PluginThreadPool threads;
    /// Separate, so that a dealer's system that hangs does not keep customers from opening a card.
    private final PluginThreadPool backgroundThreads;
    private final Map<String, Integer> failuresInARow = new ConcurrentHashMap<>();
    private volatile @Nullable String offReason;

    PluginInvoker(String name, ClassLoader loader, PluginSettings settings) {
        this.name = name;
        this.settings = settings;
        threads = new PluginThreadPool(name, loader, settings.threads(), settings.timeLimit());
        backgroundThreads =
                new PluginThreadPool(name + " background", loader, BACKGROUND_THREADS, settings.backgroundTimeLimit());
    }

    /// The first call: instantiates the card type and reads its metadata. A failure is not counted.
    ///
    /// @throws CardUnavailableException when it fails
    <T> T start(Callable<T> work) {
        return run(threads, work, CardUnavailableException::thrownAtStart);
    }

    /// @param kind the name of the method
    /// @throws CardUnavailableException when there is no usable answer in time, or the card type is switched off
    <T> T call(String kind, Callable<T> work) {
        return counted(kind, threads, work);
    }

    /// A call that nobody waits for. An exception is no failure of the plugin here: the dealer's system may be down,
    /// and the caller tries again.
    ///
    /// @throws CardUnavailableException as [#call] does
    /// @throws Exception what the plugin threw
    <T> T callInBackground(String kind, Callable<T> work) throws Exception {
        Callable<Attempt<T>> attempt = () -> {
            try {
                return new Attempt<>(work.call(), null);
            } catch (ContractViolationException violation) {
                throw violation;
            } catch (Exception thrown) {
                return new Attempt<>(null, thrown);
            }
        };
        return counted(kind, backgroundThreads, attempt).result();
    }

    private record Attempt<T>(@Nullable T answer, @Nullable Exception failure) {
        T result() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(answer);
        }
    }

    private <T> T counted(String kind, PluginThreadPool pool, Callable<T> work) {
        var reason = offReason;
        if (reason != null) {
            throw CardUnavailableException.failed(reason);
        }
        try {
            var answer = run(pool, work, CardUnavailableException::thrownInCall);
            failuresInARow.remove(kind);
            return answer;
        } catch (CardUnavailableException failure) {
            countFailure(kind, pool, failure);
            throw failure;
        }
    }

    /// Why the card type is switched off; null while it is on.
    @Nullable
    String offReason() {
        return offReason;
    }

    void switchOff(String reason) {
        offReason = reason;
        LOG.errorf("%s is switched off: %s", name, reason);
    }

    void switchOn() {
        failuresInARow.clear();
        offReason = null;
        LOG.infof("%s is switched on", name);
    }

    /// Lets running calls finish and refuses later ones.
    void shutDown() {
        threads.shutDown();
        backgroundThreads.shutDown();
    }

    private static <T> T run(
            PluginThreadPool pool, Callable<T> work, Function<Throwable, CardUnavailableException> describe) {
        var task = new FutureTask<>(() -> {
            try {
                return work.call();
            } catch (Throwable thrown) { // also LinkageError and StackOverflowError: all of it is the plugin's
                throw describe.apply(thrown);
            }
        });
        try {
            pool.execute(task);
            return task.get(pool.timeLimit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof CardUnavailableException described
                    ? described
                    : CardUnavailableException.failed("it threw");
        } catch (TimeoutException late) {
            task.cancel(true);
            throw CardUnavailableException.failed(
                    "it took longer than " + pool.timeLimit().toMillis() + " ms");
        } catch (InterruptedException stopping) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw CardUnavailableException.failed("the platform is stopping");
        }
    }

    private void countFailure(String kind, PluginThreadPool pool, CardUnavailableException failure) {
        var reason = failure.reason();
        var isFaultOfPlugin =
                switch (failure.kind()) {
                    case FAILED -> true;
                    case RETIRED -> false;
                    // Many calls at once are no fault of the plugin, as long as its threads come back.
                    case BUSY -> pool.isStuck();
                };
        if (!isFaultOfPlugin) {
            LOG.debugf("%s: %s", name, reason);
            return;
        }
        var inARow = failuresInARow.merge(kind, 1, Integer::sum);
        LOG.warnf("%s failed in %s (%d in a row): %s", name, kind, inARow, reason);
        if (inARow >= settings.failures() && offReason == null) {
            switchOff("failed " + inARow + " times in a row in " + kind + ": " + reason);
        }
    }
}
