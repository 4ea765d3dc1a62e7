package salon.handover;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a dealer group has its requests handed over to. Its secret never leaves the room.
///
/// @param centre null: requests of all centres
/// @param type null: requests of all card types
/// @param address a mail address, or the URL of a webhook
/// @param secretVersion counts the secrets it has had
public record Destination(
        UUID id,
        Kind kind,
        @Nullable UUID centre,
        @Nullable String type,
        String address,
        int secretVersion,
        boolean enabled) {
    public enum Kind {
        /// Mails in ADF 1.0 XML.
        ADF,
        /// Signed JSON over HTTPS.
        WEBHOOK;

        public boolean isWebhook() {
            return this == WEBHOOK;
        }

        String channel() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The id of its hand-overs and deliveries.
    public String channel() {
        return target().channel();
    }

    Target target() {
        return Target.of(kind.channel(), id, label());
    }

    /// Short, and without what may be secret in a URL.
    public String label() {
        return switch (kind) {
            case ADF -> address;
            case WEBHOOK -> URI.create(address).getHost();
        };
    }
}
