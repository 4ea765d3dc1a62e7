package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The form of an address; whether a URL's host may be called is asked at each call.
@ApplicationScoped
class DestinationAddress {
    private static final int LONGEST = 2000;
    // No quoting, lists or line ends: what passes is one address and stays one, wherever it is written.
    private static final Pattern MAIL =
            Pattern.compile("[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,64}@[^\\s\\p{Cntrl}<>()\\[\\]\\\\,;:\"@]{1,190}");

    private final boolean isLax;

    DestinationAddress(
            @ConfigProperty(name = "salon.webhook.private-addresses", defaultValue = "false") boolean isLax) {
        this.isLax = isLax;
    }

    Optional<String> of(Destination.Kind kind, String written) {
        var address = written.strip();
        var isGood =
                switch (kind) {
                    case ADF -> MAIL.matcher(address).matches();
                    case WEBHOOK -> isUrl(address);
                };
        return isGood ? Optional.of(address) : Optional.empty();
    }

    private boolean isUrl(String address) {
        try {
            var uri = new URI(address);
            return address.length() <= LONGEST
                    && ("https".equals(uri.getScheme()) || isLax && "http".equals(uri.getScheme()))
                    && uri.getHost() != null
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
