package salon.plugin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;

/// What a plugin may take of the platform.
@ConfigMapping(prefix = "salon.plugins")
interface PluginSettings {
    /// Where a dealer's own jars lie, seen from the working directory; it may be absent.
    @WithDefault("plugins")
    Path folder();

    /// Whether jars that appear, change or disappear in the folder are taken in while the platform runs: for authors of
    /// plugins, not for where customers are.
    @WithDefault("false")
    boolean watch();

    /// How long one call may take.
    @WithDefault("2s")
    Duration timeLimit();

    /// How long handing a request over may take.
    @WithDefault("30s")
    Duration backgroundTimeLimit();

    /// How many calls into one card type run at a time.
    @WithDefault("4")
    int threads();

    /// After so many failures in a row of the same call the card type is switched off.
    @WithDefault("5")
    int failures();
}
