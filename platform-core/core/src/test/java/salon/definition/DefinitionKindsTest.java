package salon.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import salon.plugin.FieldKind;
import salon.spi.Field;

/// Schema and documentation of definitions name every kind of field; the compiler does not check those files.
class DefinitionKindsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void theSchemaHasEveryKindThatNeedsNoCode() throws IOException {
        var kinds = Arrays.stream(FieldKind.values())
                .filter(kind -> made(kind).isPresent())
                .map(FieldKind::key)
                .toList();

        assertThat(kinds).hasSizeGreaterThan(10);
        assertThat(kindsInSchema("field"))
                .as("$defs/field/properties/kind in schemas/card-type-1.json")
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void theSchemaHasEveryKindThatCanBeAColumn() throws IOException {
        var kinds = Arrays.stream(FieldKind.values())
                .filter(kind ->
                        made(kind).filter(DefinitionKindsTest::fitsInARow).isPresent())
                .map(FieldKind::key)
                .toList();

        assertThat(kindsInSchema("column"))
                .as("$defs/column/properties/kind in schemas/card-type-1.json")
                .containsExactlyInAnyOrderElementsOf(kinds);
    }

    @Test
    void everyKindMakesAFieldOfItsOwn() {
        assertThat(Arrays.stream(FieldKind.values()).flatMap(kind -> made(kind).stream()))
                .extracting(Object::getClass)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDocumentationHasEveryKindThatNeedsNoCode() throws IOException {
        var guide = Files.readString(Path.of("../../plugins/samples/yaml/README.md"));

        assertThat(kindsInSchema("field"))
                .as("kinds in plugins/samples/yaml/README.md")
                .allMatch(kind -> guide.contains("`" + kind + "`"));
    }

    private static Optional<Field<?>> made(FieldKind kind) {
        try {
            var yaml = """
                    [{"name": "x", "kind": "%s", "options": [{"key": "a"}], "columns": [{"name": "y", "kind": "text"}]}]
                    """;
            return Optional.of(
                    DefinedFields.of(JSON.readTree(yaml.formatted(kind.key()))).getFirst());
        } catch (IllegalArgumentException needsCode) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static boolean fitsInARow(Field<?> field) {
        try {
            Field.rows("rows", field);
            return true;
        } catch (IllegalArgumentException tooLarge) {
            return false;
        }
    }

    private static List<String> kindsInSchema(String definition) throws IOException {
        var file = "/META-INF/resources/schemas/card-type-1.json";
        try (var stream = Objects.requireNonNull(DefinitionKindsTest.class.getResourceAsStream(file))) {
            var kinds = JSON.readTree(stream).at("/$defs/" + definition + "/properties/kind/enum");
            return StreamSupport.stream(kinds.spliterator(), false)
                    .map(JsonNode::asText)
                    .toList();
        }
    }
}
