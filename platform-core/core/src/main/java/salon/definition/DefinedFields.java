package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import salon.plugin.FieldKind;
import salon.spi.Field;
import salon.spi.Prefill;

/// Makes the fields of a definition that is valid by the schema.
final class DefinedFields {
    private static final int MAX_NUMBER = 1_000_000_000;
    private static final Map<String, FieldKind> KINDS =
            Arrays.stream(FieldKind.values()).collect(Collectors.toMap(FieldKind::key, Function.identity()));

    private DefinedFields() {}

    static List<Field<?>> of(JsonNode fields) {
        return each(fields).<Field<?>>map(DefinedFields::field).toList();
    }

    static FieldKind kind(JsonNode field) {
        return Objects.requireNonNull(KINDS.get(field.path("kind").asText()), "the schema allows an unknown kind");
    }

    static Prefill prefill(String key) {
        return Prefill.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Field<?> field(JsonNode node) {
        var bare = ofKind(kind(node), node.path("name").asText(), node);
        var field = node.path("required").asBoolean() ? bare.requiredToSubmit() : bare;
        return node.has("prefill") ? field.from(prefill(node.path("prefill").asText())) : field;
    }

    private static Field<?> ofKind(FieldKind kind, String name, JsonNode node) {
        return switch (kind) {
            case TEXT -> Field.text(name, node.path("maxLength").asInt(200));
            case LONG_TEXT -> Field.longText(name, node.path("maxLength").asInt(2000));
            case NUMBER ->
                Field.wholeNumber(
                        name, node.path("min").asInt(0), node.path("max").asInt(MAX_NUMBER));
            case MONEY -> Field.money(name, node.path("currency").asText("RUB"));
            case DAY -> node.path("past").asBoolean() ? Field.pastDay(name) : Field.day(name);
            case TIME -> Field.time(name);
            case PHONE -> Field.phone(name);
            case EMAIL -> Field.email(name);
            case CHOICE -> Field.choice(name, keys(node.path("options")));
            case VIN -> Field.vin(name);
            case CAR -> Field.car(name);
            case OFFER -> Field.offer(name);
            case CENTRE -> Field.centre(name);
            case ROWS -> Field.rows(name, of(node.path("columns")).toArray(Field<?>[]::new));
            // A search needs the code of `options`, a secret is for settings: the schema allows neither.
            case SEARCH, SECRET -> throw new IllegalArgumentException("no field without code: " + kind);
        };
    }

    private static String[] keys(JsonNode options) {
        return each(options).map(option -> option.path("key").asText()).toArray(String[]::new);
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
