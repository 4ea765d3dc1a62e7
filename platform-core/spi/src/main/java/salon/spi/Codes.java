package salon.spi;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words of a fixed form, read as people write them. What does not fit throws: see [Written].
final class Codes {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:.]+(\\.[^\\s@<>\"(),;:.]+)+");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\-]");

    private Codes() {}

    static String email(String written) {
        return matching(EMAIL, written);
    }

    static String vin(String written) {
        return matching(VIN, SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT));
    }

    static String oneOf(List<String> keys, String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException("no such option");
        }
        return key;
    }

    private static String matching(Pattern form, String word) {
        if (!form.matcher(word).matches()) {
            throw new IllegalArgumentException("not of the form");
        }
        return word;
    }
}
