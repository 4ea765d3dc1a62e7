package salon.catalog;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import salon.catalog.FieldError.Code;
import salon.catalog.ImportFile.Row;
import salon.catalog.ImportFile.UnreadableException;
import salon.catalog.ImportResult.FileError;

/// JSON: an array of objects whose members are the columns. Several values of one column are an array.
final class JsonRows {
    private static final ObjectReader READER = new ObjectMapper()
            .readerFor(JsonNode.class)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

    private JsonRows() {}

    static List<Row> read(String text) throws UnreadableException {
        var array = parse(text);
        if (!array.isArray()) {
            throw new UnreadableException(FileError.MALFORMED, "");
        }
        if (array.size() > ImportFile.MAX_ROWS) {
            throw new UnreadableException(FileError.TOO_MANY_ROWS, "");
        }
        var rows = new ArrayList<Row>();
        for (var object : array) {
            rows.add(row(rows.size() + 1, object));
        }
        return rows;
    }

    private static JsonNode parse(String text) throws UnreadableException {
        try {
            return READER.readTree(text);
        } catch (JsonProcessingException malformed) {
            var line = malformed.getLocation() == null
                    ? 0
                    : malformed.getLocation().getLineNr();
            throw new UnreadableException(FileError.MALFORMED, line > 0 ? Integer.toString(line) : "");
        }
    }

    private static Row row(int number, JsonNode object) {
        var values = new LinkedHashMap<String, String>();
        var errors = new ArrayList<FieldError>();
        if (!object.isObject()) {
            errors.add(new FieldError("", Code.UNREADABLE));
        }
        for (var member : object.properties()) {
            var column = ImportFile.column(member.getKey());
            var isScalar = isScalar(member.getValue());
            if (!isScalar) {
                errors.add(new FieldError(column, Code.UNREADABLE));
            }
            if (values.put(column, isScalar ? text(member.getValue()) : "") != null) {
                errors.add(new FieldError(column, Code.REPEATED));
            }
        }
        return new Row(number, values, errors);
    }

    private static boolean isScalar(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isValueNode)
                : value.isValueNode();
    }

    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonRows::text)
                        .collect(Collectors.joining(","))
                : value.isNull() ? "" : value.isNumber() ? number(value.decimalValue()) : value.asText();
    }

    /// Without an exponent, unless the number would become very long. So does `1.250`, which nobody reads then: a
    /// number of JSON is one and a quarter, yet programs write three decimals only when they mean thousands.
    private static String number(BigDecimal number) {
        var mayBeThousands = number.scale() == 3 && number.precision() - number.scale() <= 3 && number.signum() > 0;
        if (mayBeThousands) {
            return number.unscaledValue() + "E-" + number.scale();
        }
        return Math.abs((long) number.scale()) > 30 ? number.toString() : number.toPlainString();
    }
}
