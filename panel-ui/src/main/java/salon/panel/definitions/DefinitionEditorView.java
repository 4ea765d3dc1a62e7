package salon.panel.definitions;

import java.util.List;
import salon.definition.DefinitionError;

/// The text of a type, with all that was typed, and what became of the last try.
///
/// @param address where it is sent
/// @param seen the newest revision its author has seen
/// @param overtakenBy who has saved another text meanwhile, else empty
record DefinitionEditorView(String address, String seen, String source, List<Mistake> mistakes, String overtakenBy) {
    /// `before` and `from` are the parts of the line in question, up to the place and from there on.
    record Mistake(int line, int column, String text, String before, String from) {}

    private static final int LONGEST = 160;

    static DefinitionEditorView of(String address, String seen, String source) {
        return new DefinitionEditorView(address, seen, source, List.of(), "");
    }

    DefinitionEditorView refused(List<DefinitionError> errors) {
        var lines = source.lines().toList();
        var quoted = errors.stream()
                .map(error -> quoted(error, error.line() <= lines.size() ? lines.get(error.line() - 1) : ""))
                .toList();
        return new DefinitionEditorView(address, seen, source, quoted, "");
    }

    DefinitionEditorView overtaken(String nowSeen, String by) {
        return new DefinitionEditorView(address, nowSeen, source, List.of(), by);
    }

    private static Mistake quoted(DefinitionError error, String line) {
        var points = line.codePointCount(0, line.length());
        var at = line.offsetByCodePoints(0, Math.min(error.column() - 1, points));
        // Of a long line the part around the place.
        var start = Math.max(0, at - LONGEST / 2);
        var end = Math.min(line.length(), at + LONGEST / 2);
        return new Mistake(
                error.line(), error.column(), error.text(), line.substring(start, at), line.substring(at, end));
    }
}
