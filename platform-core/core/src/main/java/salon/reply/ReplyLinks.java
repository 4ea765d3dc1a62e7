package salon.reply;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import salon.text.Sha256;

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

    /// The secret in a reply link: 256 random bits in base64url. Only its SHA-256 is stored.
    record ReplyToken(String text) {
        private static final int BYTES = 32;
        private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
        private static final SecureRandom RANDOM = new SecureRandom();

        static ReplyToken random() {
            var bits = new byte[BYTES];
            RANDOM.nextBytes(bits);
            return new ReplyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        }

        static Optional<ReplyToken> parse(String text) {
            return SHAPE.matcher(text).matches() ? Optional.of(new ReplyToken(text)) : Optional.empty();
        }

        byte[] hash() {
            return Sha256.of(text);
        }

        /// Keeps the secret out of logs.
        @Override
        public String toString() {
            return "ReplyToken[…]";
        }
    }

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
