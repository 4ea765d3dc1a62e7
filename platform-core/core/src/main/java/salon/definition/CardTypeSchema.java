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

/// The published JSON Schema of definitions, served at `/schemas/card-type-1.json`.
final class CardTypeSchema {
    private static final String FILE = "/META-INF/resources/schemas/card-type-1.json";
    private static final JsonNode DOCUMENT = read();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(DOCUMENT);

    private CardTypeSchema() {}

    static List<Fault> faults(YamlDocument text) {
        var errors = SCHEMA.validate(text.root());
        var unclear = errors.stream()
                .filter(error -> !isConditional(error))
                .map(CardTypeSchema::kindOf)
                .collect(Collectors.toSet());
        return errors.stream()
                // What suits a kind is nothing to complain about before the kind is clear.
                .filter(error -> !isConditional(error) || !unclear.contains(kindNear(error)))
                .map(error -> SchemaFaults.of(error, text))
                .distinct()
                .toList();
    }

    private static boolean isConditional(Error error) {
        return error.getEvaluationPath().contains("allOf");
    }

    /// Of an error about a kind, where that kind stands; else where the error is.
    private static String kindOf(Error error) {
        var at = error.getInstanceLocation().toString();
        return "required".equals(error.getKeyword()) && "kind".equals(error.getProperty()) ? at + "/kind" : at;
    }

    private static String kindNear(Error error) {
        var at = error.getInstanceLocation().toString();
        return ("false".equals(error.getKeyword()) ? at.substring(0, at.lastIndexOf('/')) : at) + "/kind";
    }

    /// The keys that an object may have in which an error found another one.
    static String knownBeside(Error error) {
        var keyword = error.getSchemaLocation().getFragment().toString();
        var object = DOCUMENT.at(keyword.substring(0, keyword.lastIndexOf('/')));
        return object.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static JsonNode read() {
        try (var file = Objects.requireNonNull(CardTypeSchema.class.getResourceAsStream(FILE))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot read " + FILE, failure);
        }
    }
}
