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

/// The one way into a card type: on its own threads, with a time limit, and switched off when it keeps failing.
/// Failures are counted by kind of call, so that a good `valid` does not hide a `link` that never answers.
final class PluginInvoker {
    private static final Logger LOG = Logger.getLogger(PluginInvoker.class);

    private static final int BACKGROUND = 2;

    private final String plugin;
    private final PluginSettings settings;
    private final PluginThreadPool threads;
    /// Apart from the others: a dealer's system that hangs must not keep customers from opening a card.
    private final PluginThreadPool background;
    private final Map<String, Integer> failures = new ConcurrentHashMap<>();
    private volatile @Nullable String offReason;

    PluginInvoker(String plugin, ClassLoader loader, PluginSettings settings) {
        this.plugin = plugin;
        this.settings = settings;
        threads = new PluginThreadPool(plugin, loader, settings.threads(), settings.timeLimit());
        background = new PluginThreadPool(plugin + " background", loader, BACKGROUND, settings.backgroundTimeLimit());
    }

    /// The card type's first call: makes it and reads what it is.
    ///
    /// @throws CardUnavailableException when it fails; nothing is counted
    <T> T start(Callable<T> work) {
        return run(threads, work, Failures::atStart);
    }

    /// @throws CardUnavailableException when there is no usable answer in time, or the card type is switched off
    <T> T call(String what, Callable<T> work) {
        return counted(what, threads, work);
    }

    /// A call that nobody waits for. That it throws is expected of it: the dealer's system may be away, and the caller
    /// tries again.
    ///
    /// @throws CardUnavailableException as [#call] does
    /// @throws Exception what it threw
    <T> T callInBackground(String what, Callable<T> work) throws Exception {
        Callable<Attempt<T>> attempt = () -> {
            try {
                return new Attempt<>(work.call(), null);
            } catch (ContractViolationException bad) {
                throw bad;
            } catch (Exception away) {
                return new Attempt<>(null, away);
            }
        };
        return counted(what, background, attempt).result();
    }

    private record Attempt<T>(@Nullable T answer, @Nullable Exception failure) {
        T result() throws Exception {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(answer);
        }
    }

    private <T> T counted(String what, PluginThreadPool on, Callable<T> work) {
        var off = offReason;
        if (off != null) {
            throw new CardUnavailableException(off);
        }
        try {
            var answer = run(on, work, Failures::inCall);
            failures.remove(what);
            return answer;
        } catch (CardUnavailableException failure) {
            failed(what, on, failure.reason());
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
        LOG.errorf("%s is switched off: %s", plugin, reason);
    }

    void switchOn() {
        failures.clear();
        offReason = null;
        LOG.infof("%s is switched on", plugin);
    }

    /// Calls under way end as they would have; later ones are refused.
    void end() {
        threads.end();
        background.end();
    }

    private static <T> T run(PluginThreadPool on, Callable<T> work, Function<Throwable, String> teller) {
        var task = new FutureTask<>(() -> {
            try {
                return work.call();
            } catch (Throwable thrown) { // also LinkageError and StackOverflowError: all of it is the plugin's
                throw new CardUnavailableException(teller.apply(thrown));
            }
        });
        try {
            if (!on.run(task)) {
                throw new CardUnavailableException(PluginThreadPool.BUSY);
            }
            return task.get(on.limit().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof CardUnavailableException told
                    ? told
                    : new CardUnavailableException("it threw");
        } catch (TimeoutException late) {
            task.cancel(true);
            throw new CardUnavailableException(
                    "it took longer than " + on.limit().toMillis() + " ms");
        } catch (InterruptedException stopping) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new CardUnavailableException("the platform is stopping");
        }
    }

    private void failed(String what, PluginThreadPool on, String reason) {
        // Many at once are no fault of the plugin, as long as its threads come back.
        if (reason.equals(PluginThreadPool.ENDED) || reason.equals(PluginThreadPool.BUSY) && !on.areStuck()) {
            LOG.debugf("%s: %s", plugin, reason);
            return;
        }
        var inARow = failures.merge(what, 1, Integer::sum);
        LOG.warnf("%s failed in %s (%d in a row): %s", plugin, what, inARow, reason);
        if (inARow >= settings.failures() && offReason == null) {
            switchOff("failed " + inARow + " times in a row in " + what + ": " + reason);
        }
    }
}
