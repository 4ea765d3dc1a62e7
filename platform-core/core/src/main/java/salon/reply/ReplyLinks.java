package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.UUID;

/// The links behind *Ответить* of the current tenant's mails. Each mail has its own, so the history can name the
/// address that answered.
@ApplicationScoped
@Transactional
public class ReplyLinks {
    private final ReplyLinkRepository store;
    private final ReplySettings settings;
    private final InstantSource clock;

    ReplyLinks(ReplyLinkRepository store, ReplySettings settings, InstantSource clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /// Every new link takes a few dead ones along, so the table stays small without a job of its own.
    ///
    /// @return the token for the link; nobody can read it again
    public String issue(UUID conversation, String address, long upToSeq) {
        var token = ReplyToken.random();
        var now = clock.instant();
        store.add(token, new ReplyLink(conversation, address, upToSeq), now, now.plus(settings.validFor()));
        store.forget(now.minus(settings.rememberedFor()));
        return token.text();
    }

    public LinkLookup find(String token) {
        var row = ReplyToken.parse(token).flatMap(store::find);
        if (row.isEmpty()) {
            return new LinkLookup.Unknown();
        }
        return clock.instant().isBefore(row.get().expiresAt())
                ? new LinkLookup.Found(row.get().link())
                : new LinkLookup.Expired();
    }
}
