package salon.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

@ConfigMapping(prefix = "salon.reply")
interface ReplySettings {
    /// How long a link in a mail opens the form.
    @WithDefault("14d")
    Duration validFor();

    /// How long an expired link still says that it has expired; afterwards it is forgotten.
    @WithDefault("30d")
    Duration rememberedFor();
}
