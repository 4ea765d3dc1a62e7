package salon.handover;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.handover.HandOverChannel.Target;
import salon.http.HostResolver;

/// Another system that a dealer group has its requests handed over to. Its secret never leaves the package.
///
/// @param centre null: requests of all centres
/// @param type null: requests of all card types
/// @param address a mail address, or the URL of a webhook
/// @param secretVersion counts the secrets it has had
/// @param version counts its changes
public record Destination(
        UUID id,
        Kind kind,
        @Nullable UUID centre,
        @Nullable String type,
        String address,
        int secretVersion,
        boolean enabled,
        int version) {
    public enum Kind {
        /// Mails in ADF 1.0 XML.
        ADF,
        /// Signed JSON over HTTPS.
        WEBHOOK;

        private static final int MAX_LENGTH = 2000;
        // Without quoting, lists and line ends: what matches is one address, wherever it is written.
        private static final Pattern MAIL = Pattern.compile(
                "[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,190}");

        public boolean isWebhook() {
            return this == WEBHOOK;
        }

        String channel() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Checks the form of an address only. Whether the host of a URL may be called is checked at each call.
        boolean accepts(String address, boolean allowHttp) {
            return switch (this) {
                case ADF -> MAIL.matcher(address).matches();
                case WEBHOOK -> isUrl(address, allowHttp);
            };
        }

        private static boolean isUrl(String address, boolean allowHttp) {
            try {
                var uri = new URI(address);
                return address.length() <= MAX_LENGTH
                        && ("https".equals(uri.getScheme()) || allowHttp && "http".equals(uri.getScheme()))
                        && HostResolver.isPlain(uri.getHost())
                        && uri.getRawUserInfo() == null
                        && uri.getRawFragment() == null
                        && uri.getPort() != 0
                        && uri.getPort() <= 65_535
                        && uri.toASCIIString().equals(address);
            } catch (URISyntaxException malformed) {
                return false;
            }
        }
    }

    /// The channel of its hand-overs and deliveries.
    public String channel() {
        return target().channel();
    }

    Target target() {
        return Target.of(kind.channel(), id, label());
    }

    /// Short, and without the parts of a URL that may be secret.
    public String label() {
        return switch (kind) {
            case ADF -> address;
            case WEBHOOK -> URI.create(address).getHost();
        };
    }
}
