package salon.schedule;

import com.github.kagkarlsson.scheduler.Scheduler;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenant;
import salon.tenant.Tenants;

/// The worker that plans mails and pushes as they become due: it is woken after a commit for the commit's tenant, and
/// by a timer for all tenants, so that nothing is lost in a crash. Any number of nodes may sweep at once: rows are
/// claimed with SKIP LOCKED.
@ApplicationScoped
public class Sweeper {
    /// Plans what is due for the current tenant, a bounded batch in one transaction.
    public interface Sweep {
        /// @return how many were planned; when it is more than 0, the sweeper calls again
        int sweep();
    }

    private static final Logger LOG = Logger.getLogger(Sweeper.class);

    private static final int FAILED = -1;
    /// Under load one sweep serves all commits of this time.
    private static final int PAUSE_MILLIS = 50;

    private final List<Sweep> sweeps;
    private final Tenants tenants;
    private final Scheduler scheduler;
    private final Duration every;
    private final boolean enabled;
    private final LinkedBlockingQueue<UUID> woken = new LinkedBlockingQueue<>();
    private final InstantSource clock;
    private volatile Instant lastRound;
    private @Nullable Thread worker;

    Sweeper(
            @All List<Sweep> sweeps,
            Tenants tenants,
            Scheduler scheduler,
            @ConfigProperty(name = "salon.schedule.sweep-every") Duration every,
            @ConfigProperty(name = "salon.schedule.enabled") boolean enabled,
            InstantSource clock) {
        this.sweeps = sweeps;
        this.tenants = tenants;
        this.scheduler = scheduler;
        this.every = every;
        this.enabled = enabled;
        this.clock = clock;
        this.lastRound = clock.instant();
    }

    /// Something of this tenant may be due now. Cheap and non-blocking; call it after the commit.
    public void wake(UUID tenant) {
        if (enabled && !woken.contains(tenant)) {
            woken.add(tenant);
        }
    }

    /// Sweeps all tenants once.
    public void sweepAll() {
        var all = tenants.all();
        var swept = all.stream().filter(this::sweep).count();
        // Trouble with one tenant does not make the node unready.
        if (swept > 0 || all.isEmpty()) {
            lastRound = clock.instant();
        }
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            worker = Thread.ofVirtual().name("sweeper").start(this::work);
        }
    }

    void stop(@Observes ShutdownEvent event) {
        if (worker != null) {
            worker.interrupt();
        }
    }

    /// How long ago a round of all tenants succeeded; zero when this node does not sweep.
    Duration sinceLastRound() {
        return enabled ? Duration.between(lastRound, clock.instant()) : Duration.ZERO;
    }

    private void work() {
        var nextRound = System.nanoTime();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                var wait = nextRound - System.nanoTime();
                var tenant = wait > 0 ? woken.poll(wait, TimeUnit.NANOSECONDS) : null;
                if (tenant == null) {
                    nextRound = System.nanoTime() + every.toNanos();
                    sweepAll();
                } else {
                    sweepWoken(tenant);
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (Throwable failure) {
                // The thread must outlive everything, also an Error of a single round.
                LOG.warnf(failure, "a sweep failed; the next round tries again");
            }
        }
    }

    private void sweepWoken(UUID first) {
        var ids = new LinkedHashSet<>(Set.of(first));
        woken.drainTo(ids);
        ids.forEach(id -> tenants.byId(id).ifPresent(this::sweep));
    }

    /// @return whether nothing failed
    private boolean sweep(Tenant tenant) {
        var planned = CurrentTenant.call(
                tenant, () -> sweeps.stream().map(sweep -> drain(sweep, tenant)).toList());
        if (planned.stream().anyMatch(number -> number > 0)) {
            scheduler.triggerCheckForDueExecutions();
        }
        return !planned.contains(FAILED);
    }

    /// A failure stops neither the other sweeps nor the other tenants.
    private static int drain(Sweep sweep, Tenant tenant) {
        try {
            var sum = 0;
            for (var planned = sweep.sweep(); planned > 0; planned = sweep.sweep()) {
                sum += planned;
            }
            return sum;
        } catch (RuntimeException | Error failure) {
            LOG.warnf(failure, "a sweep failed for %s; the next round tries again", tenant.slug());
            return FAILED;
        }
    }
}
