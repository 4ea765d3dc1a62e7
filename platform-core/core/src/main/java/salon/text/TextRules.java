package salon.text;

/// Checks of text that people type.
public final class TextRules {
    private TextRules() {}

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
