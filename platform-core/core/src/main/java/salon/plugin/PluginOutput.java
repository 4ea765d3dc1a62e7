package salon.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import salon.spi.ServiceCard;
import salon.text.Graphemes;

/// Copies and limits what a plugin returned, in the plugin's thread: neither huge values nor the plugin's own
/// collection classes leave it.
final class PluginOutput {
    private static final int MAX_DEPTH = 8;

    /// Characters and values that may still be copied.
    private int budget = 64 * 1024;

    private PluginOutput() {}

    /// JSON values.
    ///
    /// @throws ContractViolationException when they are too large, nested too deep, or no JSON
    static Map<String, Object> json(@Nullable Map<?, ?> values) {
        return new PluginOutput().map(values, 0);
    }

    /// A text as one line of a chat, of at most [ServiceCard#SUMMARY_LENGTH] characters.
    ///
    /// @throws ContractViolationException when it is null
    static String line(@Nullable String given) {
        if (given == null) {
            throw new ContractViolationException("it gave no summary");
        }
        // It may have millions.
        var codePoints = given.codePoints()
                .limit(2L * ServiceCard.SUMMARY_LENGTH)
                .map(PluginOutput::withoutLineBreak)
                .toArray();
        return Graphemes.abbreviate(new String(codePoints, 0, codePoints.length), ServiceCard.SUMMARY_LENGTH);
    }

    private static int withoutLineBreak(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
            default -> codePoint;
        };
    }

    private Map<String, Object> map(@Nullable Map<?, ?> values, int depth) {
        if (values == null) {
            throw new ContractViolationException("it gave null for values");
        }
        var copy = new LinkedHashMap<String, Object>();
        for (var entry : values.entrySet()) {
            if (!(entry.getKey() instanceof String name)) {
                throw new ContractViolationException("it gave a name that is not a text");
            }
            copy.put(text(name), value(entry.getValue(), depth + 1));
        }
        return Collections.unmodifiableMap(copy);
    }

    private Object value(@Nullable Object value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ContractViolationException("it gave values nested deeper than " + MAX_DEPTH);
        }
        spend(1);
        return switch (value) {
            case String text -> text(text);
            case Boolean yes -> yes;
            case Integer number -> number;
            case Long number -> number;
            case Double number when Double.isFinite(number) -> number;
            case BigDecimal number when number.precision() <= 40 && Math.abs(number.scale()) <= 40 -> number;
            case Map<?, ?> map -> map(map, depth);
            case List<?> list -> list(list, depth);
            case null, default -> throw new ContractViolationException("it gave a value that is not JSON");
        };
    }

    private List<Object> list(List<?> values, int depth) {
        var copy = new ArrayList<Object>();
        for (var value : values) {
            copy.add(value(value, depth + 1));
        }
        return Collections.unmodifiableList(copy);
    }

    private String text(String text) {
        spend(text.length());
        if (text.indexOf('\0') >= 0) {
            throw new ContractViolationException("it gave a text with U+0000");
        }
        return text;
    }

    private void spend(int size) {
        budget -= size;
        if (budget < 0) {
            throw new ContractViolationException("it gave more than 64 Ki characters");
        }
    }
}
