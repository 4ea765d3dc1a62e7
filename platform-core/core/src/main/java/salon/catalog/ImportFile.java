package salon.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import salon.catalog.ImportResult.FileError;

/// The rows of an uploaded file, CSV or JSON; its content decides which.
///
/// @param ignoredColumns that the import does not know
record ImportFile(List<Row> rows, Set<String> ignoredColumns) {
    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_ROWS = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /// @param number as a spreadsheet counts, where the header is 1; in a JSON file the first object is 1
    /// @param values by column in lower case; a column the file does not have is absent
    /// @param errors of the row's form, such as too many cells
    record Row(int number, Map<String, String> values, List<FieldError> errors) {
        boolean isBlank() {
            return errors.isEmpty() && values.values().stream().allMatch(String::isBlank);
        }
    }

    /// The file as a whole can't be read.
    static final class UnreadableException extends Exception {
        private static final long serialVersionUID = 1;

        private final FileError error;
        private final String where;

        UnreadableException(FileError error, String where) {
            super(error.name(), null, false, false);
            this.error = error;
            this.where = where;
        }

        ImportResult.Unreadable result() {
            return new ImportResult.Unreadable(error, where);
        }
    }

    static ImportFile read(byte[] file, List<String> required, List<String> optional) throws UnreadableException {
        var text = text(file);
        var rows = text.startsWith("[") || text.startsWith("{") ? JsonRows.read(text) : CsvRows.read(text);
        if (rows.stream().allMatch(Row::isBlank)) {
            throw new UnreadableException(FileError.EMPTY, "");
        }
        var columns = new TreeSet<String>();
        rows.forEach(row -> columns.addAll(row.values().keySet()));
        for (var column : required) {
            if (!columns.contains(column)) {
                throw new UnreadableException(FileError.MISSING_COLUMN, column);
            }
        }
        var ignored = new HashSet<>(columns);
        required.forEach(ignored::remove);
        optional.forEach(ignored::remove);
        ignored.remove("");
        return new ImportFile(rows.stream().filter(row -> !row.isBlank()).toList(), Set.copyOf(ignored));
    }

    private static String text(byte[] file) throws UnreadableException {
        if (file.length > MAX_BYTES) {
            throw new UnreadableException(FileError.TOO_LARGE, "");
        }
        try {
            // new String(…) would replace malformed bytes silently; a decoder reports them.
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            return text.substring(start).strip();
        } catch (CharacterCodingException otherEncoding) {
            throw new UnreadableException(FileError.NOT_UTF8, "");
        }
    }
}
