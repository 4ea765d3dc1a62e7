package salon.plugin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Copies JSON-friendly values that a plugin gave, up to a limit, so that neither size nor a collection of its own
/// making gets out of its thread.
final class PluginOutput {
    private static final int DEEPEST = 8;
    private int left = 64 * 1024;

    /// @throws ContractViolationException when it is too large, too deep, or no JSON
    static Map<String, Object> copy(@Nullable Map<?, ?> values) {
        return new PluginOutput().map(values, 0);
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
        if (depth > DEEPEST) {
            throw new ContractViolationException("it gave values nested deeper than " + DEEPEST);
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
        left -= size;
        if (left < 0) {
            throw new ContractViolationException("it gave more than 64 Ki characters");
        }
    }
}
