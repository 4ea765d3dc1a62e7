package salon.catalog;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import salon.catalog.FieldError.Code;
import salon.catalog.ImportFile.Row;
import salon.catalog.ImportFile.UnreadableException;
import salon.catalog.ImportResult.FileError;

/// CSV as spreadsheets write it: a header row, then one row per record; the separator is `,`, `;` or a tab.
/// Excel's line `sep=;` may name it.
final class CsvRows {
    private static final ObjectReader READER =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

    private static final Pattern NAMED_SEPARATOR =
            Pattern.compile("^\"?sep=([,;\\t|])\"?[,;\\t]*\\R", Pattern.CASE_INSENSITIVE);

    private CsvRows() {}

    static List<Row> read(String text) throws UnreadableException {
        var named = NAMED_SEPARATOR.matcher(text);
        return named.lookingAt()
                ? read(text.substring(named.end()), named.group(1).charAt(0))
                : read(text, separator(text));
    }

    private static List<Row> read(String text, char separator) throws UnreadableException {
        var number = 1;
        try (MappingIterator<String[]> records = READER.with(
                        CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            if (!records.hasNextValue()) {
                throw new UnreadableException(FileError.EMPTY, "");
            }
            var header = header(records.nextValue());
            var rows = new ArrayList<Row>();
            while (records.hasNextValue()) {
                number++;
                if (rows.size() == ImportFile.MAX_ROWS) {
                    throw new UnreadableException(FileError.TOO_MANY_ROWS, "");
                }
                rows.add(row(number, header, records.nextValue()));
            }
            return rows;
        } catch (JsonProcessingException malformed) {
            throw new UnreadableException(FileError.MALFORMED, Integer.toString(number));
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
    }

    private static List<String> header(String[] cells) throws UnreadableException {
        var header = Arrays.stream(cells).map(ImportFile::column).toList();
        var seen = new HashSet<String>();
        for (var column : header) {
            if (!column.isEmpty() && !seen.add(column)) {
                throw new UnreadableException(FileError.REPEATED_COLUMN, column);
            }
        }
        return header;
    }

    private static Row row(int number, List<String> header, String[] cells) {
        var byColumn = new LinkedHashMap<String, String>();
        for (var column = 0; column < header.size(); column++) {
            byColumn.put(header.get(column), column < cells.length ? cells[column] : "");
        }
        var tooMany = Arrays.stream(cells).skip(header.size()).anyMatch(cell -> !cell.isBlank());
        return new Row(number, byColumn, tooMany ? List.of(new FieldError("", Code.TOO_MANY_CELLS)) : List.of());
    }

    /// The one that is most frequent in the header; column names contain none.
    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max(Comparator.comparingLong(separator -> header.chars()
                        .filter(character -> character == separator)
                        .count()))
                .orElseThrow();
    }
}
