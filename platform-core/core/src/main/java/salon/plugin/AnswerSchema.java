package salon.plugin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import salon.spi.Field;

/// JSON Schema 2020-12 of the answers of a card.
final class AnswerSchema {
    private AnswerSchema() {}

    static Map<String, Object> of(List<Field<?>> fields) {
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(object(fields));
        return schema;
    }

    private static Map<String, Object> object(List<Field<?>> fields) {
        var properties = new LinkedHashMap<String, Object>();
        fields.forEach(field -> properties.put(field.name(), property(field)));
        var required = fields.stream().filter(Field::required).map(Field::name).toList();
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    private static Map<String, Object> property(Field<?> field) {
        return switch (field) {
            case Field.Text text -> Map.of("type", "string", "maxLength", text.maxLength());
            case Field.LongText text -> Map.of("type", "string", "maxLength", text.maxLength());
            case Field.WholeNumber number ->
                Map.of("type", "integer", "minimum", number.min(), "maximum", number.max());
            case Field.Amount amount -> money(amount);
            case Field.Email email -> Map.of("type", "string", "format", "email", "maxLength", email.maxLength());
            case Field.Choice choice -> Map.of("type", "string", "enum", choice.keys());
            case Field.Vin vin -> Map.of("type", "string", "pattern", "^[A-HJ-NPR-Z0-9]{17}$");
            case Field.Day day -> Map.of("type", "string", "format", "date");
            case Field.Time time -> Map.of("type", "string", "pattern", "^[0-2][0-9]:[0-5][0-9]$");
            case Field.PhoneNumber phone -> Map.of("type", "string", "pattern", "^\\+[1-9][0-9]{6,14}$");
            case Field.Car car ->
                Map.of(
                        "type",
                        "object",
                        "properties",
                        Map.of(
                                "model", Map.of("type", "string", "maxLength", car.maxLength()),
                                "id", Map.of("type", "string", "format", "uuid")),
                        "minProperties",
                        1,
                        "additionalProperties",
                        false);
            case Field.Search _, Field.Offer _, Field.Centre _ -> option();
            case Field.Rows rows ->
                Map.of(
                        "type",
                        "array",
                        "minItems",
                        1,
                        "maxItems",
                        Field.Rows.MAX_ROWS,
                        "items",
                        object(rows.columns()));
            case Field.Secret secret -> Map.of("type", "string", "maxLength", secret.maxLength());
        };
    }

    private static Map<String, Object> option() {
        var text = Map.of("type", "string", "minLength", 1, "maxLength", 200);
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("key", text, "label", text),
                "required",
                List.of("key"),
                "additionalProperties",
                false);
    }

    private static Map<String, Object> money(Field.Amount field) {
        var amount = Map.of("type", "integer", "minimum", 0);
        var currency = Map.of("const", field.currency().getCurrencyCode());
        return Map.of(
                "type",
                "object",
                "properties",
                Map.of("amount", amount, "currency", currency),
                "required",
                List.of("amount", "currency"),
                "additionalProperties",
                false);
    }
}
