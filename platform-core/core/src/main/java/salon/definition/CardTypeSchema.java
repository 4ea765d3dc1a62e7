package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import salon.definition.DefinitionError.Fault;

/// The published JSON Schema of definitions, served at `/schemas/card-type-1.json`, and its errors as faults with a
/// position in the text.
final class CardTypeSchema {
    private static final String FILE = "/META-INF/resources/schemas/card-type-1.json";
    private static final JsonNode DOCUMENT = read();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DOCUMENT);

    private CardTypeSchema() {}

    static List<Fault> faults(YamlDocument document) {
        var errors = SCHEMA.validate(document.root());
        var invalidKinds = errors.stream()
                .filter(error -> !isConditional(error))
                .map(CardTypeSchema::kindOf)
                .collect(Collectors.toSet());
        return errors.stream()
                // Which keys go with a kind is only checked once the kind itself is valid.
                .filter(error -> !isConditional(error) || !invalidKinds.contains(kindNear(error)))
                .map(error -> fault(error, document))
                .distinct()
                .toList();
    }

    private static boolean isConditional(Error error) {
        return error.getEvaluationPath().contains("allOf");
    }

    /// The pointer of the kind when the error is about a kind; else that of the error.
    private static String kindOf(Error error) {
        var at = error.getInstanceLocation().toString();
        return "required".equals(error.getKeyword()) && "kind".equals(error.getProperty()) ? at + "/kind" : at;
    }

    private static String kindNear(Error error) {
        var at = error.getInstanceLocation().toString();
        return ("false".equals(error.getKeyword()) ? at.substring(0, at.lastIndexOf('/')) : at) + "/kind";
    }

    /// The keys that the object with an unknown key may have.
    private static String allowedKeys(Error error) {
        var keyword = error.getSchemaLocation().getFragment().toString();
        var object = DOCUMENT.at(keyword.substring(0, keyword.lastIndexOf('/')));
        return object.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static Fault fault(Error error, YamlDocument document) {
        var pointer = error.getInstanceLocation().toString();
        var at = document.at(pointer);
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        var property = Objects.requireNonNullElse(error.getProperty(), "");
        return switch (error.getKeyword()) {
            case "required" ->
                switch (property) {
                    case "ru", "en" -> Fault.of(at, "missing-" + property);
                    default -> Fault.of(at, "missing", property);
                };
            case "additionalProperties" ->
                Fault.of(
                        document.atKey(YamlDocument.below(pointer, property)),
                        "unknown-key",
                        property,
                        allowedKeys(error));
            case "false" -> Fault.of(document.atKey(pointer), "not-for-kind", name, kindBeside(pointer, document));
            case "type" -> Fault.of(at, "type-" + expectedType(error), name);
            case "enum" -> Fault.of(at, "choice", allowedValues(error));
            case "pattern" -> Fault.of(at, patternCode(name), name);
            case "maxLength" -> Fault.of(at, "too-long", limit(error));
            case "minimum" -> Fault.of(at, "too-small", limit(error));
            case "maximum" -> Fault.of(at, "too-big", limit(error));
            case "minItems" -> Fault.of(at, "too-few", name);
            case "maxItems", "maxProperties" -> Fault.of(at, "too-many", limit(error), name);
            default -> Fault.of(at, "other", error.getMessage());
        };
    }

    /// The message that explains the pattern of the value with this name.
    private static String patternCode(String name) {
        return switch (name) {
            case "id", "screen", "key" -> "form-kebab";
            case "name" -> "form-name";
            case "icon" -> "form-icon";
            case "currency" -> "currency";
            default -> "form-line";
        };
    }

    private static String expectedType(Error error) {
        var expected = error.getArguments()[1].toString();
        return switch (expected) {
            case "string", "integer", "boolean", "array", "object" -> expected;
            default -> "scalar";
        };
    }

    private static Object limit(Error error) {
        return error.getArguments()[0];
    }

    private static String allowedValues(Error error) {
        return StreamSupport.stream(error.getSchemaNode().spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(", "));
    }

    private static String kindBeside(String pointer, YamlDocument document) {
        return document.root()
                .at(pointer.substring(0, pointer.lastIndexOf('/')))
                .path("kind")
                .asText();
    }

    private static JsonNode read() {
        try (var file = Objects.requireNonNull(CardTypeSchema.class.getResourceAsStream(FILE))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + FILE, failure);
        }
    }
}
