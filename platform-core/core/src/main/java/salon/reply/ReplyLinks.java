package salon.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import salon.template.NotificationTemplates;
import salon.text.LinkToken;

/// The links behind *Ответить* in the mails of the current tenant. Each mail has its own link, so that the history can
/// name the address that answered.
@ApplicationScoped
@Transactional
public class ReplyLinks {
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

    /// The right to answer one conversation from one mail.
    ///
    /// @param upToSeq the last message of the conversation that the mail covers
    public record ReplyLink(UUID conversation, String address, long upToSeq, Instant expiresAt) {}

    public sealed interface LinkLookup {
        record Found(ReplyLink link) implements LinkLookup {}

        record Expired() implements LinkLookup {}

        /// No template names its address any more.
        record Withdrawn() implements LinkLookup {}

        record Unknown() implements LinkLookup {}
    }

    private final ReplyLinkQueries queries;
    private final NotificationTemplates templates;
    private final ReplySettings settings;
    private final InstantSource clock;

    ReplyLinks(ReplyLinkQueries queries, NotificationTemplates templates, ReplySettings settings, InstantSource clock) {
        this.queries = queries;
        this.templates = templates;
        this.settings = settings;
        this.clock = clock;
    }

    /// Also deletes a few links that expired long ago, so that the table needs no clean-up job.
    ///
    /// @return the token for the link; it is not stored and can't be read again
    public String issue(UUID conversation, String address, long upToSeq) {
        var token = LinkToken.random();
        var now = clock.instant();
        queries.add(token, new ReplyLink(conversation, address, upToSeq, now.plus(settings.validFor())), now);
        queries.deleteExpired(now.minus(settings.rememberedFor()));
        return token.text();
    }

    public LinkLookup find(String token) {
        var link = LinkToken.parse(token).flatMap(queries::find);
        if (link.isEmpty()) {
            return new LinkLookup.Unknown();
        }
        // Whoever has been taken off the templates must not answer by the mails of before.
        if (!templates.isRecipient(link.get().address())) {
            return new LinkLookup.Withdrawn();
        }
        return clock.instant().isBefore(link.get().expiresAt())
                ? new LinkLookup.Found(link.get())
                : new LinkLookup.Expired();
    }
}
