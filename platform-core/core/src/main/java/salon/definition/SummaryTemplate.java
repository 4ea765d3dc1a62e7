package salon.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// A line with `{name}` in it for the answer to a field: data, never evaluated. Between two answers the words up to a
/// comma go with the one before, the rest with the one after: `{season}, {wheels} pieces, {day}` without wheels has
/// neither a comma nor pieces left over.
///
/// @param start the words before the first answer, whichever that is
record SummaryTemplate(String start, List<Part> parts) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");
    private static final Pattern SEPARATOR = Pattern.compile("[,;·|/—–-]\\s");

    record Part(String before, String field, String after) {}

    static SummaryTemplate of(String written) {
        var names = PLACE.matcher(written).results().toList();
        if (names.isEmpty()) {
            return new SummaryTemplate(written, List.of());
        }
        var parts = new ArrayList<Part>();
        var before = "";
        for (int index = 0; index < names.size(); index++) {
            var isLast = index + 1 == names.size();
            var next = isLast ? written.length() : names.get(index + 1).start();
            var between = written.substring(names.get(index).end(), next);
            var border = isLast ? between.length() : border(between);
            parts.add(new Part(before, names.get(index).group(1), between.substring(0, border)));
            before = between.substring(border);
        }
        return new SummaryTemplate(written.substring(0, names.getFirst().start()), List.copyOf(parts));
    }

    /// Whether a brace is left that is part of no place.
    static boolean isMalformed(String written) {
        var rest = PLACE.matcher(written).replaceAll("");
        return rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0;
    }

    List<String> fields() {
        return parts.stream().map(Part::field).toList();
    }

    /// @param shown the answer to a field as people read it, empty when there is none; all empty makes an empty line
    String fill(Function<String, String> shown) {
        var line = new StringBuilder(start);
        for (var part : parts) {
            var answer = shown.apply(part.field());
            if (!answer.isEmpty()) {
                line.append(line.length() == start.length() ? "" : part.before())
                        .append(answer)
                        .append(part.after());
            }
        }
        return !parts.isEmpty() && line.length() == start.length() ? "" : line.toString();
    }

    /// Where the words of the answer before end.
    private static int border(String between) {
        var separator = SEPARATOR.matcher(between);
        return separator.find() ? separator.start() : 0;
    }
}
