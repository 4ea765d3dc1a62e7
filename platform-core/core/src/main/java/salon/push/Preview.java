package salon.push;

import java.util.regex.Pattern;

/// The beginning of a text on one line.
final class Preview {
    static final int MOST = 100;
    private static final Pattern GAP = Pattern.compile("\\s+");

    private Preview() {}

    static String of(String text) {
        var line = GAP.matcher(text.strip()).replaceAll(" ");
        return line.codePointCount(0, line.length()) <= MOST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, MOST - 1)).stripTrailing() + "…";
    }
}
