package salon.chat;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of chats, among those of mails.
@ConfigMapping(prefix = "salon.mail")
public interface ChatSettings {
    /// The time between two mails about one chat, or about a customer's requests of one type: the first message or
    /// request is mailed at once; further ones within this time go together in one next mail.
    @WithDefault("60s")
    Duration batchWindow();
}
