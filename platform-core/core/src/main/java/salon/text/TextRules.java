package salon.text;

import salon.spi.Field;

/// Checks of text that people type, and the one form in which names and identifiers are kept and compared. Fields of
/// cards are read by the same rules.
public final class TextRules {
    private TextRules() {}

    /// A line for people, such as a name: without characters that nobody sees or that turn its direction.
    public static String line(String text) {
        return Field.Text.normalized(text);
    }

    /// What machines compare: an e-mail address, a number, the name of a column; without any invisible character.
    public static String identifier(String text) {
        return Field.Text.identifier(text);
    }

    /// Whether nobody sees anything of it.
    public static boolean isBlank(String text) {
        return Field.Text.isBlank(text);
    }

    /// @return whether PostgreSQL can store it, and it has at most `maxLength` code points
    public static boolean isValid(String text, int maxLength) {
        return text.codePointCount(0, text.length()) <= maxLength && isStorable(text);
    }

    public static boolean isStorable(String text) {
        return text.codePoints().allMatch(TextRules::isStorable);
    }

    /// @return whether PostgreSQL can store it: neither U+0000 nor an unpaired surrogate
    public static boolean isStorable(int point) {
        return point != 0 && Character.getType(point) != Character.SURROGATE;
    }
}
