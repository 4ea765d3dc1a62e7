package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/// A text that was read as YAML: its values as JSON, and where each of them stands. Places are found by JSON Pointer.
///
/// @param values where a value begins
/// @param keys where the key of a value begins
record YamlDocument(JsonNode root, Map<String, Position> values, Map<String, Position> keys) {
    /// Where the value stands; where its parent does if it is not there.
    Position at(String pointer) {
        var place = values.get(pointer);
        return place != null || pointer.isEmpty()
                ? (place == null ? Position.START : place)
                : at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    Position atKey(String pointer) {
        var place = keys.get(pointer);
        return place == null ? at(pointer) : place;
    }

    static String below(String pointer, Object name) {
        return pointer + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }
}
