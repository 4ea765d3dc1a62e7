package salon.plugin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// Where plugins lie and what they may use.
@ConfigMapping(prefix = "salon.plugins")
interface PluginSettings {
    /// The folder of a dealer's own jars, relative to the working directory; it may be absent.
    @WithDefault("plugins")
    Path folder();

    /// Whether changes in the folder are applied while the platform runs: for authors of plugins, not for production.
    @WithDefault("false")
    boolean watch();

    /// The pause between two looks into a watched folder.
    @WithDefault("500ms")
    Duration watchEvery();

    /// Time limit of one call.
    @WithDefault("2s")
    Duration timeLimit();

    /// Time limit of handing a request over.
    @WithDefault("30s")
    Duration backgroundTimeLimit();

    /// Calls into one card type that may run at the same time.
    @WithDefault("4")
    int threads();

    /// Failures in a row of the same call that switch the card type off.
    @WithDefault("5")
    int failures();
}
