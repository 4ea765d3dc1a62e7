package salon.text;

import java.text.BreakIterator;
import java.util.Locale;

/// Shortens texts between grapheme clusters (Unicode Standard Annex 29), so that no flag, family or letter with accents
/// is cut in two. Lengths are in code points.
public final class Graphemes {
    /// What comes after it can't move a boundary before it.
    private static final int LOOKAHEAD = 100;

    private Graphemes() {}

    /// The text, or its beginning with an ellipsis; at most `maxLength` with it.
    public static String abbreviate(String text, int maxLength) {
        return text.codePointCount(0, text.length()) <= maxLength
                ? text
                : truncate(text, maxLength - 1).stripTrailing() + "…";
    }

    /// The text, or as much of it as fits; a single cluster that does not fit is cut.
    public static String truncate(String text, int maxLength) {
        if (text.codePointCount(0, text.length()) <= maxLength) {
            return text;
        }
        var limit = text.offsetByCodePoints(0, maxLength);
        var boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
        boundaries.setText(text.substring(0, Math.min(text.length(), limit + LOOKAHEAD)));
        var end = boundaries.isBoundary(limit) ? limit : boundaries.preceding(limit);
        return text.substring(0, end > 0 ? end : limit);
    }
}
