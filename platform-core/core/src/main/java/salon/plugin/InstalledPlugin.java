package salon.plugin;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// What one jar, one folder of jars, or the class path has brought. `from` names it; the class path has no loader of
/// its own.
record InstalledPlugin(
        String from,
        List<CardType> types,
        List<PluginView> refused,
        @Nullable PluginClassLoader loader) {
    private static final Logger LOG = Logger.getLogger(InstalledPlugin.class);

    boolean runs() {
        return !types.isEmpty();
    }

    /// This one, which goes on because its new version is refused.
    InstalledPlugin withRefused(List<PluginView> newVersion) {
        var told = newVersion.stream()
                .map(view -> new PluginView(
                        view.name(),
                        from,
                        view.state(),
                        "the old version goes on, the new one is refused: " + view.reason()))
                .toList();
        return new InstalledPlugin(from, types, told, loader);
    }

    /// Lets go of it. Who has found it in the registry may still call it for as long as one call may take; calls under
    /// way end as they would have, then its classes go.
    void retire(PluginSettings settings) {
        CompletableFuture.delayedExecutor(
                        settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> {
                    types.forEach(type -> type.invoker().end());
                    close();
                });
    }

    void close() {
        if (loader != null) {
            try {
                loader.close();
            } catch (IOException e) {
                LOG.warnf("%s can't be closed: %s", from, e);
            }
        }
    }
}
