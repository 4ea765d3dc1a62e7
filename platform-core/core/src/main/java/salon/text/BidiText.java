package salon.text;

import java.text.Bidi;

/// Keeps what people write from turning the line of ours that it stands in (Unicode Standard Annex 9): between a first
/// strong isolate and its end it has no effect on what surrounds it. In HTML the element `bdi` does the same.
public final class BidiText {
    private static final char FIRST_STRONG_ISOLATE = '\u2068';
    private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

    private BidiText() {}

    /// For names in lines that are read. Embeddings, overrides and isolates of its own are dropped: an unpaired one
    /// would end ours.
    public static String isolate(String text) {
        return text.isEmpty() ? text : FIRST_STRONG_ISOLATE + withoutControls(text) + POP_DIRECTIONAL_ISOLATE;
    }

    /// For values that are copied, too, such as phone numbers: most are written from left to right and stay as they
    /// are.
    public static String isolateIfTurning(String text) {
        var characters = text.toCharArray();
        var turns = Bidi.requiresBidi(characters, 0, characters.length)
                || text.codePoints().anyMatch(BidiText::isControl);
        return turns ? isolate(text) : text;
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(point -> !isControl(point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isControl(int point) {
        return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    }
}
