package salon.request;

/// What people type.
final class TextRules {
    private TextRules() {}

    /// @return whether a database can keep it (no U+0000, no half of a surrogate pair) and it is not too long
    static boolean isSound(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().allMatch(TextRules::isStorable);
    }

    static boolean isStorable(int point) {
        return point != 0 && Character.getType(point) != Character.SURROGATE;
    }
}
