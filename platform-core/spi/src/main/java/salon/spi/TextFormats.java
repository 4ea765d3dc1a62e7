package salon.spi;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Formats of texts: e-mail address, VIN, key of an option, one line of a limited length. What does not match throws
/// [IllegalArgumentException], which [JsonValues] turns into a problem.
final class TextFormats {
    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@<>\"(),;:]+@[^\\s@<>\"(),;:.]+(\\.[^\\s@<>\"(),;:.]+)+");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    /// The value of a letter is its index here modulo 10; I, O and Q have none.
    private static final String VALUES = "0123456789.ABCDEFGH..JKLMN.P.R..STUVWXYZ";
    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final int CHECK_DIGIT = 8;
    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}]");

    /// A letter of another alphabet stands where only Latin ones do, and often looks like one.
    static final class WrongAlphabetException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        private final String letter;

        WrongAlphabetException(String letter) {
            super("not a Latin letter");
            this.letter = letter;
        }

        String letter() {
            return letter;
        }
    }

    private TextFormats() {}

    static String email(String written) {
        return matching(EMAIL, written);
    }

    static String vin(String written) {
        var vin =
                SEPARATORS.matcher(CharacterRules.code(written)).replaceAll("").toUpperCase(Locale.ROOT);
        vin.codePoints()
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.CYRILLIC)
                .findFirst()
                .ifPresent(point -> {
                    throw new WrongAlphabetException(Character.toString(point));
                });
        return matching(VIN, vin);
    }

    static boolean hasCheckDigit(String vin) {
        var sum = 0;
        for (int place = 0; place < vin.length(); place++) {
            sum += WEIGHTS[place] * (VALUES.indexOf(vin.charAt(place)) % 10);
        }
        return vin.charAt(CHECK_DIGIT) == "0123456789X".charAt(sum % 11);
    }

    static String oneOf(List<String> keys, String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException("no such option");
        }
        return key;
    }

    /// What comes after it can't move a boundary before it.
    private static final int LOOKAHEAD = 100;

    /// Cuts between grapheme clusters, so that no flag or letter with accents is cut in two.
    ///
    /// @param maxLength in code points, with the ellipsis
    static String abbreviate(String text, int maxLength) {
        if (text.codePointCount(0, text.length()) <= maxLength) {
            return text;
        }
        var limit = text.offsetByCodePoints(0, maxLength - 1);
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text.substring(0, Math.min(text.length(), limit + LOOKAHEAD)));
        var end = boundaries.isBoundary(limit) ? limit : boundaries.preceding(limit);
        return text.substring(0, end > 0 ? end : limit) + "…";
    }

    private static String matching(Pattern form, String word) {
        if (!form.matcher(word).matches()) {
            throw new IllegalArgumentException("not of the form");
        }
        return word;
    }
}
