package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/// The links behind *Ответить* in the mails of the current tenant. Each mail has its own link, so that the history can
/// name the address that answered.
@ApplicationScoped
@Transactional
public class ReplyLinks {
    /// The right to answer one conversation from one mail.
    ///
    /// @param upToSeq the last message of the conversation that the mail covers
    public record ReplyLink(UUID conversation, String address, long upToSeq, Instant expiresAt) {}

    public sealed interface LinkLookup {
        record Found(ReplyLink link) implements LinkLookup {}

        record Expired() implements LinkLookup {}

        record Unknown() implements LinkLookup {}
    }

    private final ReplyLinkQueries queries;
    private final ReplySettings settings;
    private final InstantSource clock;

    ReplyLinks(ReplyLinkQueries queries, ReplySettings settings, InstantSource clock) {
        this.queries = queries;
        this.settings = settings;
        this.clock = clock;
    }

    /// Also deletes a few links that expired long ago, so that the table needs no clean-up job.
    ///
    /// @return the token for the link; it is not stored and can't be read again
    public String issue(UUID conversation, String address, long upToSeq) {
        var token = ReplyToken.random();
        var now = clock.instant();
        queries.add(token, new ReplyLink(conversation, address, upToSeq, now.plus(settings.validFor())), now);
        queries.deleteExpired(now.minus(settings.rememberedFor()));
        return token.text();
    }

    public LinkLookup find(String token) {
        var link = ReplyToken.parse(token).flatMap(queries::find);
        if (link.isEmpty()) {
            return new LinkLookup.Unknown();
        }
        return clock.instant().isBefore(link.get().expiresAt())
                ? new LinkLookup.Found(link.get())
                : new LinkLookup.Expired();
    }
}
