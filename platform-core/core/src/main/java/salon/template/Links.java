package salon.template;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/// Where a link of a mail may lead.
final class Links {
    static final int MAX_LENGTH = 2_000;

    private static final Set<String> WEB = Set.of("http", "https");
    private static final Set<String> CONTACT = Set.of("tel", "mailto");

    private Links() {}

    /// @return whether it is the address of a page, a phone number (`tel:`) or an e-mail address (`mailto:`)
    static boolean isAllowed(String url) {
        try {
            var uri = new URI(url);
            var scheme = scheme(uri);
            return url.length() <= MAX_LENGTH && (isWeb(uri) || CONTACT.contains(scheme));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    /// @return whether it is the address of a page or a picture
    static boolean isWeb(String url) {
        try {
            return url.length() <= MAX_LENGTH && isWeb(new URI(url));
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static boolean isWeb(URI uri) {
        return WEB.contains(scheme(uri)) && uri.getRawAuthority() != null;
    }

    private static String scheme(URI uri) {
        return uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    }
}
