package salon.panel.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import salon.definition.DefinitionError;

/// The editor of a definition: the text as it was typed, and the result of the last attempt to save it.
///
/// @param address where the form is sent
/// @param seen the id of the newest revision that its author has seen
/// @param conflictWith who has saved another revision meanwhile, else empty
record DefinitionEditorView(String address, String seen, String source, List<QuotedError> errors, String conflictWith) {
    /// An error with the line it is in: `before` is the part up to its column, `from` the rest.
    record QuotedError(int line, int column, String text, String before, String from) {}

    private static final int MAX_QUOTE = 160;
    private static final String EXAMPLE = "/salon/panel/definitions/start.yaml";

    /// The editor of a new type, with an example in it.
    static DefinitionEditorView ofExample(String address) {
        try (var stream = Objects.requireNonNull(DefinitionEditorView.class.getResourceAsStream(EXAMPLE))) {
            return of(address, "", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + EXAMPLE, failure);
        }
    }

    static DefinitionEditorView of(String address, String seen, String source) {
        return new DefinitionEditorView(address, seen, source, List.of(), "");
    }

    DefinitionEditorView withErrors(List<DefinitionError> found) {
        var lines = source.lines().toList();
        var quoted = found.stream()
                .map(error -> quoted(error, error.line() <= lines.size() ? lines.get(error.line() - 1) : ""))
                .toList();
        return new DefinitionEditorView(address, seen, source, quoted, "");
    }

    /// @param newest the id of the other revision: saving once more replaces it
    DefinitionEditorView withConflict(String newest, String author) {
        return new DefinitionEditorView(address, newest, source, List.of(), author);
    }

    private static QuotedError quoted(DefinitionError error, String line) {
        var points = line.codePointCount(0, line.length());
        var at = line.offsetByCodePoints(0, Math.min(error.column() - 1, points));
        // Of a long line only the part around the error.
        var start = Math.max(0, at - MAX_QUOTE / 2);
        var end = Math.min(line.length(), at + MAX_QUOTE / 2);
        return new QuotedError(
                error.line(), error.column(), error.text(), line.substring(start, at), line.substring(at, end));
    }
}
