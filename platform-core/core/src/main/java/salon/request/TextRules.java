package salon.request;

/// Checks of text that people type.
final class TextRules {
    private TextRules() {}

    /// @return whether PostgreSQL can store it (no U+0000, no unpaired surrogate) and it has at most `maxLength`
    /// characters
    static boolean isValid(String text, int maxLength) {
        return text.codePointCount(0, text.length()) <= maxLength
                && text.codePoints().allMatch(TextRules::isStorable);
    }

    static boolean isStorable(int point) {
        return point != 0 && Character.getType(point) != Character.SURROGATE;
    }
}
