package salon.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import salon.catalog.ImportResult.FileError;
import salon.text.TextRules;

/// The rows of an uploaded file, CSV or JSON; its content decides which.
///
/// @param ignoredColumns that the import does not know
record ImportFile(List<Row> rows, Set<String> ignoredColumns) {
    static final int MAX_BYTES = 5 * 1024 * 1024;
    static final int MAX_ROWS = 10_000;
    /// Byte order marks (programs that join files leave several) and empty lines before the first row. A tab may be its
    /// first, empty cell. Possessive: else a long run would need a deep stack.
    private static final Pattern NOTHING = Pattern.compile("^[\\uFEFF \\r\\n]*+");

    /// @param number as a spreadsheet counts, where the header is 1; in a JSON file the first object is 1
    /// @param values by column in lower case; a column the file does not have is absent
    /// @param errors of the row's form, such as too many cells
    record Row(int number, Map<String, String> values, List<FieldError> errors) {
        boolean isBlank() {
            return errors.isEmpty() && values.values().stream().allMatch(TextRules::isBlank);
        }

        /// A column of the true name wins over its synonyms.
        Row renamed(Map<String, String> synonyms) {
            var renamed = new LinkedHashMap<String, String>();
            values.forEach((column, value) -> {
                var name = synonyms.getOrDefault(column, column);
                renamed.put(values.containsKey(name) || renamed.containsKey(name) ? column : name, value);
            });
            return new Row(
                    number,
                    renamed,
                    errors.stream()
                            .map(error -> new FieldError(
                                    synonyms.getOrDefault(error.field(), error.field()), error.code(), error.detail()))
                            .toList());
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

    /// @param synonyms what else columns may be called
    static ImportFile read(byte[] file, List<String> required, List<String> optional, Map<String, String> synonyms)
            throws UnreadableException {
        var text = text(file);
        var rows = (text.startsWith("[") || text.startsWith("{") ? JsonRows.read(text) : CsvRows.read(text))
                .stream().map(row -> row.renamed(synonyms)).toList();
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

    /// The name of a column as it is compared.
    static String column(String written) {
        return TextRules.identifier(written).toLowerCase(Locale.ROOT);
    }

    private static String text(byte[] file) throws UnreadableException {
        if (file.length > MAX_BYTES) {
            throw new UnreadableException(FileError.TOO_LARGE, "");
        }
        try {
            // new String(…) would replace malformed bytes silently; a decoder reports them.
            var text = charset(file).newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return NOTHING.matcher(text).replaceFirst("").stripTrailing();
        } catch (CharacterCodingException otherEncoding) {
            throw new UnreadableException(FileError.NOT_UTF8, "");
        }
    }

    /// Excel's "Unicode text" is UTF-16, and says so by its byte order mark.
    private static Charset charset(byte[] file) {
        var isUtf16 = file.length > 1
                && (file[0] == (byte) 0xFF && file[1] == (byte) 0xFE
                        || file[0] == (byte) 0xFE && file[1] == (byte) 0xFF);
        return isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    }
}
