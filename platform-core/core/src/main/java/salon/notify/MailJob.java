package salon.notify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.text.Sha256;

/// A planned mail as db-scheduler stores it: what it is about and who gets it, by ids. Its texts are read when it is
/// sent, so that the scheduler's table holds nothing of the customer.
///
/// @param template null for a notice
record MailJob(UUID tenant, @Nullable UUID template, String address, Instant plannedAt, Source source) {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Source.Chat.class, name = "chat"),
        @Type(value = Source.Request.class, name = "request"),
        @Type(value = Source.Requests.class, name = "requests"),
        @Type(value = Source.Notice.class, name = "notice")
    })
    sealed interface Source {
        /// The customer's messages with `after` < seq <= `upTo`.
        record Chat(UUID conversation, long after, long upTo) implements Source {}

        /// @param conversation the chat to answer in, null when there was none
        /// @param upTo the last message of the chat when the mail was planned
        record Request(UUID id, @Nullable UUID conversation, long upTo) implements Source {}

        /// Several requests of one customer and type.
        ///
        /// @param ids oldest first
        record Requests(List<UUID> ids, @Nullable UUID conversation, long upTo) implements Source {}

        /// What another package writes, see [NoticeMails].
        record Notice(UUID id, String thread) implements Source {}

        default String key() {
            return switch (this) {
                case Chat chat -> "chat." + chat.conversation() + "." + chat.upTo();
                case Request request -> "request." + request.id();
                case Requests several -> "requests." + several.ids().getFirst();
                case Notice notice -> "notice." + notice.id();
            };
        }

        /// Common to all mails about the same chat or request.
        default String threadKey() {
            return switch (this) {
                case Chat chat -> "chat." + chat.conversation();
                case Request request -> "request." + request.id();
                case Requests several -> "request." + several.ids().getFirst();
                case Notice notice -> notice.thread();
            };
        }
    }

    /// Unique in the tenant and the same after a restart; the address is hashed.
    String id() {
        return source.key() + "." + hash(address.toLowerCase(Locale.ROOT));
    }

    /// Unique over all tenants.
    String taskId() {
        return tenant + "." + id();
    }

    private static String hash(String address) {
        return HexFormat.of().formatHex(Sha256.of(address), 0, 8);
    }
}
