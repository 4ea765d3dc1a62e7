package salon.text;

import java.util.Locale;
import java.util.ResourceBundle;

/// The platform's own words, by a bundle's name. English stands in for languages it does not speak, whatever the
/// language of the server.
public final class Texts {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    public static ResourceBundle in(String bundle, Locale locale) {
        return ResourceBundle.getBundle(bundle, locale, NO_FALLBACK);
    }
}
