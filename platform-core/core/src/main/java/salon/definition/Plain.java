package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.regex.Pattern;

/// What a word without quotes means, by the core schema of YAML 1.2: `yes`, `on` and `12:30` are texts.
final class Plain {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern BROKEN = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");

    private Plain() {}

    static JsonNode value(String word) {
        return switch (word) {
            case "", "~", "null", "Null", "NULL" -> JSON.nullNode();
            case "true", "True", "TRUE" -> JSON.booleanNode(true);
            case "false", "False", "FALSE" -> JSON.booleanNode(false);
            default -> numberOrText(word);
        };
    }

    private static JsonNode numberOrText(String word) {
        if (WHOLE.matcher(word).matches()) {
            return JSON.numberNode(Long.parseLong(word));
        }
        return BROKEN.matcher(word).matches() ? JSON.numberNode(Double.parseDouble(word)) : JSON.textNode(word);
    }
}
