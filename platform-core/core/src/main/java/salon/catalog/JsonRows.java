package salon.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// JSON: an array of objects with the names of the columns. Several values of one column are an array.
final class JsonRows {
    private static final ObjectReader READER = new ObjectMapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private JsonRows() {}

    static List<TableRow> read(String text) throws UnreadableFile {
        var array = parse(text);
        if (!array.isArray()) {
            throw new UnreadableFile(FileFault.MALFORMED, "");
        }
        if (array.size() > ImportFile.MOST_ROWS) {
            throw new UnreadableFile(FileFault.TOO_MANY_ROWS, "");
        }
        var rows = new ArrayList<TableRow>();
        for (var object : array) {
            rows.add(row(rows.size() + 1, object));
        }
        return rows;
    }

    private static JsonNode parse(String text) throws UnreadableFile {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException malformed) {
            var line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            throw new UnreadableFile(FileFault.MALFORMED, line > 0 ? Integer.toString(line) : "");
        }
    }

    private static TableRow row(int number, JsonNode object) {
        var cells = new LinkedHashMap<String, String>();
        var problems = new ArrayList<FieldError>();
        if (!object.isObject()) {
            problems.add(new FieldError("", Fault.UNREADABLE));
        }
        for (var member : object.properties()) {
            var column = member.getKey().strip().toLowerCase(Locale.ROOT);
            var isPlain = isPlain(member.getValue());
            if (!isPlain) {
                problems.add(new FieldError(column, Fault.UNREADABLE));
            }
            if (cells.put(column, isPlain ? written(member.getValue()) : "") != null) {
                problems.add(new FieldError(column, Fault.REPEATED));
            }
        }
        return new TableRow(number, cells, problems);
    }

    private static boolean isPlain(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)
                : value.isValueNode();
    }

    private static String written(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonRows::written)
                        .collect(Collectors.joining(","))
                : value.isNull() ? "" : value.isNumber() ? digits(value.decimalValue()) : value.asText();
    }

    /// Without an exponent, unless that would be longer than any number that is meant.
    private static String digits(BigDecimal number) {
        return Math.abs((long) number.scale()) > 30 ? number.toString() : number.toPlainString();
    }
}
