package salon.catalog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads an uploaded file, CSV or JSON: which of them, its content tells.
final class ImportFile {
    static final int LARGEST = 5 * 1024 * 1024;
    static final int MOST_ROWS = 10_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ImportFile() {}

    static Table read(byte[] file, List<String> required, List<String> optional) {
        try {
            var text = text(file);
            var rows = text.startsWith("[") || text.startsWith("{") ? JsonRows.read(text) : CsvRows.read(text);
            return table(rows, required, optional);
        } catch (UnreadableFile unreadable) {
            return unreadable.table();
        }
    }

    /// Refuses a header that does not hold what it must, before any row is looked at.
    static void demand(Collection<String> header, String column) throws UnreadableFile {
        if (!header.contains(column)) {
            throw new UnreadableFile(FileFault.MISSING_COLUMN, column);
        }
    }

    private static Table table(List<TableRow> found, List<String> required, List<String> optional)
            throws UnreadableFile {
        var header = new TreeSet<String>();
        found.forEach(row -> header.addAll(row.cells().keySet()));
        if (found.stream().allMatch(TableRow::isBlank)) {
            throw new UnreadableFile(FileFault.EMPTY, "");
        }
        for (var column : required) {
            demand(header, column);
        }
        var known = new HashSet<>(required);
        known.addAll(optional);
        var ignored = new TreeSet<>(header);
        ignored.removeAll(known);
        ignored.remove("");
        var rows = new ArrayList<TableRow>();
        for (var row : found) {
            if (!row.isBlank()) {
                rows.add(row);
            }
        }
        return new Table.Rows(List.copyOf(rows), Set.copyOf(ignored));
    }

    private static String text(byte[] file) throws UnreadableFile {
        if (file.length > LARGEST) {
            throw new UnreadableFile(FileFault.TOO_LARGE, "");
        }
        try {
            // A decoder of one's own reports what is malformed; it would be replaced without a word else.
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            var start = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
            return text.substring(start).strip();
        } catch (CharacterCodingException otherEncoding) {
            throw new UnreadableFile(FileFault.NOT_UTF8, "");
        }
    }
}
