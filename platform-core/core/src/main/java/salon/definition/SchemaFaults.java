package salon.definition;

import com.networknt.schema.Error;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// Turns what the validator found into faults with a place in the text.
final class SchemaFaults {
    private SchemaFaults() {}

    static Fault of(Error error, YamlDocument text) {
        var pointer = error.getInstanceLocation().toString();
        var at = text.at(pointer);
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        var property = Objects.requireNonNullElse(error.getProperty(), "");
        return switch (error.getKeyword()) {
            case "required" -> missing(at, property);
            case "additionalProperties" ->
                Fault.of(
                        text.atKey(YamlDocument.below(pointer, property)),
                        "unknown-key",
                        property,
                        CardTypeSchema.knownBeside(error));
            case "false" -> Fault.of(text.atKey(pointer), "not-for-kind", name, kindBeside(pointer, text));
            case "type" -> Fault.of(at, "type-" + wanted(error), name);
            case "enum" -> Fault.of(at, "choice", listed(error));
            case "pattern" -> Fault.of(at, form(name), name);
            case "maxLength" -> Fault.of(at, "too-long", limit(error));
            case "minimum" -> Fault.of(at, "too-small", limit(error));
            case "maximum" -> Fault.of(at, "too-big", limit(error));
            case "minItems" -> Fault.of(at, "too-few", name);
            case "maxItems", "maxProperties" -> Fault.of(at, "too-many", limit(error), name);
            default -> Fault.of(at, "other", error.getMessage());
        };
    }

    private static Fault missing(Position at, String property) {
        return switch (property) {
            case "ru", "en" -> Fault.of(at, "missing-" + property);
            default -> Fault.of(at, "missing", property);
        };
    }

    /// Which sentence tells the form of a value.
    private static String form(String name) {
        return switch (name) {
            case "id", "screen", "key" -> "form-kebab";
            case "name" -> "form-name";
            case "icon" -> "form-icon";
            case "currency" -> "currency";
            default -> "form-line";
        };
    }

    private static String wanted(Error error) {
        var wanted = error.getArguments()[1].toString();
        return switch (wanted) {
            case "string", "integer", "boolean", "array", "object" -> wanted;
            default -> "scalar";
        };
    }

    private static Object limit(Error error) {
        return error.getArguments()[0];
    }

    private static String listed(Error error) {
        return StreamSupport.stream(error.getSchemaNode().spliterator(), false)
                .map(one -> one.asText())
                .collect(Collectors.joining(", "));
    }

    private static String kindBeside(String pointer, YamlDocument text) {
        return text.root()
                .at(pointer.substring(0, pointer.lastIndexOf('/')))
                .path("kind")
                .asText();
    }
}
