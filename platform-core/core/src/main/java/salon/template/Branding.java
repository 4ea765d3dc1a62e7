package salon.template;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What stands on top of each mail of a dealer group.
///
/// @param colour behind the name, as `#rrggbb`
/// @param logoUrl of a picture, `http` or `https`; null for none. The name is written beside it, as many mail programs
///     show no pictures
public record Branding(String name, String colour, @Nullable String logoUrl) {
    public static final String DEFAULT_COLOUR = "#0b6265";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    public Branding {
        if (!COLOUR.matcher(colour).matches()) {
            throw new IllegalArgumentException("no colour: " + colour);
        }
        if (logoUrl != null && !Links.isWeb(logoUrl)) {
            throw new IllegalArgumentException("no address of a picture: " + logoUrl);
        }
    }

    /// Of a group that has set nothing.
    public static Branding of(String name) {
        return new Branding(name, DEFAULT_COLOUR, null);
    }

    /// Black or white, whichever is easier to read on the colour (WCAG 2.2, relative luminance).
    String textColour() {
        var luminance = 0.2126 * linear(1) + 0.7152 * linear(3) + 0.0722 * linear(5);
        return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? "#ffffff" : "#000000";
    }

    private double linear(int from) {
        var channel = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
