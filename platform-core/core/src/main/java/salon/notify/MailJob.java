package salon.notify;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.text.Sha256;

/// One mail that is planned: what it is about and who gets it, in ids. The words are read when it is sent.
record MailJob(UUID tenant, UUID template, String address, Instant plannedAt, Matter matter) {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @Type(value = Matter.Chat.class, name = "chat"),
        @Type(value = Matter.Request.class, name = "request")
    })
    sealed interface Matter {
        /// The customer's messages behind `after`, up to and with `upTo`.
        record Chat(UUID conversation, long after, long upTo) implements Matter {}

        /// @param conversation the chat to answer in, if there is one, as far as it was then
        record Request(UUID id, @Nullable UUID conversation, long upTo) implements Matter {}

        default String key() {
            return switch (this) {
                case Chat chat -> "chat." + chat.conversation() + "." + chat.upTo();
                case Request request -> "request." + request.id();
            };
        }

        /// What mails about the same thing have in common.
        default String thread() {
            return switch (this) {
                case Chat chat -> "chat." + chat.conversation();
                case Request request -> "request." + request.id();
            };
        }
    }

    /// Of this mail and of no other, also after a restart; it doesn't show the address.
    String id() {
        return matter.key() + "." + hash(address.toLowerCase(Locale.ROOT));
    }

    /// Of this order among those of all tenants.
    String task() {
        return tenant + "." + id();
    }

    private static String hash(String address) {
        return HexFormat.of().formatHex(Sha256.of(address), 0, 8);
    }
}
