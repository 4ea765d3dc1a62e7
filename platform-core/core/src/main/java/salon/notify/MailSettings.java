package salon.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// The server itself is configured as `quarkus.mailer.*`.
@ConfigMapping(prefix = "salon.mail")
interface MailSettings {
    /// The sender of all mails, with or without a name: `Salon <no-reply@salon.example>`.
    @WithDefault("no-reply@salon.example")
    String from();

    /// The first message of a customer mails at once; those that come within this time of a mail go together in one
    // further
    /// mail. The package chat reads it when it posts.
    Duration batchWindow();

    /// How long one try may take. A server may think for 10 minutes about a mail it has got (RFC 5321 section
    /// 4.5.3.2.6); whoever gives up earlier sends it twice.
    @WithDefault("11m")
    Duration timeout();

    /// The pause after the first failure; each further one doubles it.
    @WithDefault("10s")
    Duration firstRetry();

    @WithDefault("1h")
    Duration longestRetry();

    @WithDefault("24h")
    Duration giveUpAfter();
}
