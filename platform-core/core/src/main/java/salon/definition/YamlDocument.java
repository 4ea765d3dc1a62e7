package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import salon.definition.DefinitionError.Fault;

/// A parsed YAML text: its values as JSON, and the position of each. Values are addressed by JSON Pointer.
///
/// @param values where a value begins
/// @param keys where the key of a value begins
record YamlDocument(JsonNode root, Map<String, Position> values, Map<String, Position> keys) {
    /// A position in a text: line and column from 1, the column in code points.
    record Position(int line, int column) implements Comparable<Position> {
        static final Position START = new Position(1, 1);
        private static final Comparator<Position> ORDER =
                Comparator.comparingInt(Position::line).thenComparingInt(Position::column);

        static Position of(Mark mark) {
            return new Position(mark.getLine() + 1, mark.getColumn() + 1);
        }

        /// The position after this many code points of the text.
        static Position after(int points, String text) {
            var before = text.substring(0, text.offsetByCodePoints(0, points));
            var lineStart = before.lastIndexOf('\n') + 1;
            return new Position(
                    1
                            + (int) before.chars()
                                    .filter(character -> character == '\n')
                                    .count(),
                    1 + before.codePointCount(lineStart, before.length()));
        }

        @Override
        public int compareTo(Position other) {
            return ORDER.compare(this, other);
        }
    }

    /// The text is not YAML, or uses a part of YAML that definitions do not allow.
    static final class MalformedYamlException extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Fault fault;

        MalformedYamlException(Position at, String code, Object... arguments) {
            super(code, null, false, false);
            this.fault = Fault.of(at, code, arguments);
        }

        /// Replaces the parser's message by one of ours for the most frequent mistakes.
        static MalformedYamlException of(MarkedYAMLException cause) {
            var problem = Objects.requireNonNullElse(cause.getProblem(), "").toLowerCase(Locale.ROOT);
            var context = Objects.requireNonNullElse(cause.getContext(), "");
            var mark = cause.getProblemMark() == null ? cause.getContextMark() : cause.getProblemMark();
            var at = mark == null ? Position.START : Position.of(mark);
            if (problem.contains("\\t(tab)") || problem.contains("'\\t'")) {
                return new MalformedYamlException(at, "tab");
            }
            if (problem.contains("mapping values are not allowed here")) {
                return new MalformedYamlException(at, "stray-colon");
            }
            if (context.contains("quoted scalar") || problem.contains("unexpected end of stream")) {
                return new MalformedYamlException(at, "open-quote");
            }
            if (context.contains("block mapping") || context.contains("block collection")) {
                return new MalformedYamlException(at, "indent");
            }
            return problem.contains("undefined alias")
                    ? new MalformedYamlException(at, "alias")
                    : new MalformedYamlException(at, "not-yaml", Objects.requireNonNullElse(cause.getProblem(), ""));
        }

        Fault fault() {
            return fault;
        }
    }

    /// Where the value begins; of a missing value, where its nearest parent begins.
    Position at(String pointer) {
        var position = values.get(pointer);
        if (position != null) {
            return position;
        }
        return pointer.isEmpty() ? Position.START : at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    Position atKey(String pointer) {
        var position = keys.get(pointer);
        return position == null ? at(pointer) : position;
    }

    static String below(String pointer, Object name) {
        return pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }
}
