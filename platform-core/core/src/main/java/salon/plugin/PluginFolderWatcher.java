package salon.plugin;

import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Applies changes in the plugin folder while the platform runs, for authors of plugins. Off unless configured: in
/// production an operator decides by a restart what code runs.
@ApplicationScoped
@Startup
class PluginFolderWatcher {
    private static final Logger LOG = Logger.getLogger(PluginFolderWatcher.class);

    private final CardTypes types;
    private final ScheduledExecutorService poller = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("plugin-watch").factory());

    PluginFolderWatcher(PluginSettings settings, CardTypes types) {
        this.types = types;
        if (settings.watch()) {
            LOG.infof("Changes in %s are applied at once", settings.folder().toAbsolutePath());
            var pause = settings.watchEvery().toMillis();
            poller.scheduleWithFixedDelay(this::poll, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    private void poll() {
        try {
            types.pollFolder();
        } catch (RuntimeException e) {
            LOG.error("Polling the plugin folder failed; the next poll tries again", e);
        }
    }

    @PreDestroy
    void stop() {
        poller.shutdownNow();
    }
}
