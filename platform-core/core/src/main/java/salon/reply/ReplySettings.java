package salon.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Life time of the links in mails.
@ConfigMapping(prefix = "salon.reply")
interface ReplySettings {
    /// How long a link opens the form.
    @WithDefault("14d")
    Duration validFor();

    /// How long an expired link is kept and reported as expired; afterwards it is unknown.
    @WithDefault("30d")
    Duration rememberedFor();
}
