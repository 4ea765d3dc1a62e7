package salon.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of chats, among those of mails.
@ConfigMapping(prefix = "salon.mail")
interface ChatSettings {
    /// The time between two mails about one chat: the first message of a customer is mailed at once; further messages
    /// within this time go together in one next mail.
    @WithDefault("60s")
    Duration batchWindow();
}
