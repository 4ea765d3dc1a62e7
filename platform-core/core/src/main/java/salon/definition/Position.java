package salon.definition;

import java.util.Comparator;
import org.yaml.snakeyaml.error.Mark;

/// A place in a text, counted from 1 in lines and in characters as people count them.
record Position(int line, int column) implements Comparable<Position> {
    static final Position START = new Position(1, 1);
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

    static Position of(Mark mark) {
        return new Position(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// After so many code points of the text.
    static Position after(int points, String text) {
        var before = text.substring(0, text.offsetByCodePoints(0, points));
        var lineStart = before.lastIndexOf('\n') + 1;
        return new Position(
                1 + (int) before.chars().filter(one -> one == '\n').count(),
                1 + before.codePointCount(lineStart, before.length()));
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
