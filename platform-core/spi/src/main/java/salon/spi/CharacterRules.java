package salon.spi;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which characters of a typed text count. People paste names and numbers from messengers and spreadsheets, together
/// with characters that nobody sees and that make two equal texts different; some turn the direction of the rest.
final class CharacterRules {
    /// Format characters (zero-width spaces and joiners, marks of direction, soft hyphens, byte order marks), the other
    /// default-ignorable code points of Unicode, and the empty Braille pattern.
    private static final String INVISIBLE =
            "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164"
                    + "\\uFE00-\\uFE0F\\uFFA0\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}]";
    /// Letters of scripts that need joiners, such as Persian and Hindi: not those of Europe.
    private static final String JOINED =
            "[[\\p{L}\\p{M}]&&[^\\p{IsLatin}\\p{IsCyrillic}\\p{IsGreek}\\p{IsCommon}\\p{IsInherited}]]";
    private static final String PICTURE = "[\\p{So}\\x{1F3FB}-\\x{1F3FF}]\\uFE0F?";
    /// Words with their joiners, and pictures with what makes one of several. Possessive: else a long text would need a
    /// deep stack.
    private static final String MEANT =
            JOINED + "(?:[\\u200C\\u200D]" + JOINED + ")*+|" + PICTURE + "(?:\\u200D" + PICTURE + ")*+";

    private static final Pattern ALL = Pattern.compile(INVISIBLE);
    private static final Pattern IN_LINE = Pattern.compile("(" + MEANT + ")|" + INVISIBLE);
    private static final Pattern SPACES = Pattern.compile("\\p{Z}");
    private static final Pattern BREAKABLE_SPACES = Pattern.compile("(?<![0-9])\\p{Z}|[\\p{Z}&&[^\u00A0\u202F]]");
    private static final Pattern ORDINARY = Pattern.compile("\\P{No}++");
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}" + INVISIBLE + "]*+");

    private CharacterRules() {}

    /// A line for people, such as a name: composed (NFC), every kind of space as U+0020, nothing at its ends, nothing
    /// invisible but the joiners that words and pictures are made with.
    static String line(String text) {
        return line(text, SPACES);
    }

    /// The same, but a no-break space after a digit stays: it holds amounts together, such as `200 000 ₽`.
    static String lineWithAmounts(String text) {
        return line(text, BREAKABLE_SPACES);
    }

    private static String line(String text, Pattern spaces) {
        return isPlain(text) ? text : cleaned(text, spaces);
    }

    /// Whether a text is as it should be: so are most, and a scan is much faster than patterns.
    private static boolean isPlain(String text) {
        for (var place = 0; place < text.length(); place++) {
            var letter = text.charAt(place);
            var isInside = place > 0 && place < text.length() - 1;
            if (!(letter > ' ' && letter <= '~' || letter >= 'А' && letter <= 'я' || letter == ' ' && isInside)) {
                return false;
            }
        }
        return true;
    }

    private static String cleaned(String text, Pattern spaces) {
        var visible = IN_LINE.matcher(text).replaceAll("$1");
        return spaces.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /// What machines compare, such as an e-mail address or a phone number: nothing invisible at all.
    static String identifier(String text) {
        return isPlain(text) ? text : line(ALL.matcher(text).replaceAll(""));
    }

    /// An identifier of ASCII letters and digits, also when it is written in full-width ones. Raised and circled digits
    /// stay what they are: a footnote is no part of a number.
    static String code(String text) {
        return ORDINARY.matcher(identifier(text))
                .replaceAll(part -> Matcher.quoteReplacement(Normalizer.normalize(part.group(), Normalizer.Form.NFKC)));
    }

    /// Whether nobody sees anything of it.
    static boolean isBlank(String text) {
        return BLANK.matcher(text).matches();
    }
}
