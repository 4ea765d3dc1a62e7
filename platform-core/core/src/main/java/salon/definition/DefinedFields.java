package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import salon.spi.Field;
import salon.spi.Prefill;

/// Makes fields of what the schema has let through.
final class DefinedFields {
    private static final int MOST = 1_000_000_000;

    private DefinedFields() {}

    static List<Field<?>> of(JsonNode fields) {
        return each(fields).<Field<?>>map(DefinedFields::field).toList();
    }

    private static Field<?> field(JsonNode node) {
        var bare = ofKind(node.path("kind").asText(), node.path("name").asText(), node);
        var field = node.path("required").asBoolean() ? bare.requiredToSubmit() : bare;
        return node.has("prefill") ? field.from(prefill(node.path("prefill").asText())) : field;
    }

    private static Field<?> ofKind(String kind, String name, JsonNode node) {
        return switch (kind) {
            case "text" -> Field.text(name, node.path("maxLength").asInt(200));
            case "long-text" -> Field.longText(name, node.path("maxLength").asInt(2000));
            case "number" ->
                Field.wholeNumber(
                        name, node.path("min").asInt(0), node.path("max").asInt(MOST));
            case "money" -> Field.money(name, node.path("currency").asText("RUB"));
            case "day" -> Field.day(name);
            case "time" -> Field.time(name);
            case "phone" -> Field.phone(name);
            case "email" -> Field.email(name);
            case "choice" -> Field.choice(name, keys(node.path("options")));
            case "vin" -> Field.vin(name);
            case "car" -> Field.car(name);
            case "offer" -> Field.offer(name);
            case "centre" -> Field.centre(name);
            case "rows" -> Field.rows(name, of(node.path("columns")).toArray(Field<?>[]::new));
            default -> throw new IllegalStateException("the schema knows a kind that is not made: " + kind);
        };
    }

    static Prefill prefill(String written) {
        return Prefill.valueOf(written.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String[] keys(JsonNode options) {
        return each(options).map(option -> option.path("key").asText()).toArray(String[]::new);
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
