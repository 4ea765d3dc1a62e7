package salon.handover;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

@ConfigMapping(prefix = "salon.handover")
interface HandOverSettings {
    /// The waits between a webhook's tries: 5 tries over an hour.
    @WithDefault("1m,5m,15m,39m")
    List<Duration> webhookWaits();

    /// The waits between a mail's tries: most of a day.
    @WithDefault("1m,5m,15m,1h,3h,6h,12h")
    List<Duration> mailWaits();

    /// The waits between the tries of a plugin: most of a day.
    @WithDefault("1m,5m,15m,1h,3h,6h,12h")
    List<Duration> pluginWaits();

    /// The time limit of a webhook call, from resolving its host to the end of its response.
    @WithDefault("10s")
    Duration webhookTimeout();

    /// The wait after an error inside the platform, and when a plugin is at its limit of concurrent calls.
    @WithDefault("10s")
    Duration recoverAfter();
}
