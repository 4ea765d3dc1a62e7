package salon.plugin;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Takes changes in the folder of plugins in while the platform runs, for authors of plugins. Off unless configured:
/// where customers are, an operator decides by a restart what code runs.
@ApplicationScoped
@Startup
class PluginFolderWatcher {
    private static final Logger LOG = Logger.getLogger(PluginFolderWatcher.class);
    private static final long EVERY_MILLIS = 500;

    private final CardTypes types;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugin-watch").factory());

    PluginFolderWatcher(PluginSettings settings, CardTypes types) {
        this.types = types;
        if (settings.watch()) {
            LOG.infof("Changes in %s are taken in at once", settings.folder().toAbsolutePath());
            watch.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        try {
            types.look();
        } catch (RuntimeException bug) {
            LOG.error("looking for changed plugins failed; the next look goes on", bug);
        }
    }

    @PreDestroy
    void stop() {
        watch.shutdownNow();
    }
}
