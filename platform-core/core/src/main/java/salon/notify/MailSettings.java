package salon.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// Settings of mails to staff. The mail server itself is configured as `quarkus.mailer.*`; the time between two mails
/// about one chat stands in `salon.chat.ChatSettings`.
@ConfigMapping(prefix = "salon.mail")
interface MailSettings {
    /// The sender of all mails, with or without a name: `Salon <no-reply@salon.example>`.
    @WithDefault("no-reply@salon.example")
    String from();

    /// The limit of one try. A server may take 10 minutes to accept the data of a mail (RFC 5321 section
    /// 4.5.3.2.6); one that needs longer than this limit gets the mail twice, with the same Message-ID. But
    /// the mail client does not notice that a connection was reset (`SMTPConnection.handleNSException` of
    /// vertx-mail-client 4.5): such a mail waits this long.
    @WithDefault("1m")
    Duration timeout();

    /// The pause after the first failure; each further failure doubles it.
    @WithDefault("10s")
    Duration firstRetry();

    @WithDefault("1h")
    Duration longestRetry();

    /// The age at which a mail that can not be sent is dropped.
    @WithDefault("24h")
    Duration giveUpAfter();
}
