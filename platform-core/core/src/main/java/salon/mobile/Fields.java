package salon.mobile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The members of a JSON object, each read as what it must be.
record Fields(JsonNode object) {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    String text(String name) {
        var value = object.path(name);
        if (!value.isTextual()) {
            throw Refusal.badRequest("'" + name + "' must be a text.");
        }
        if (value.textValue().indexOf(0) >= 0) {
            throw new Refusal(422, "'" + name + "' must not contain U+0000.");
        }
        return value.textValue();
    }

    UUID id(String name) {
        return id(name, text(name));
    }

    @Nullable
    UUID idOrNull(String name) {
        return isAbsent(name) ? null : id(name);
    }

    /// The id that a problem can name, when there is one.
    @Nullable
    UUID idIfAny() {
        var value = object.path("id").asText("");
        return UUID_FORM.matcher(value).matches() ? UUID.fromString(value) : null;
    }

    long number(String name) {
        return number(name, object.path(name));
    }

    int smallNumber(String name) {
        var number = number(name);
        if (number > Integer.MAX_VALUE) {
            throw Refusal.badRequest("'" + name + "' is too large.");
        }
        return (int) number;
    }

    /// A map of conversations to numbers of messages.
    Map<UUID, Long> numbers(String name) {
        var numbers = new LinkedHashMap<UUID, Long>();
        for (var entry : object(name).properties()) {
            numbers.put(id(name, entry.getKey()), number(name, entry.getValue()));
        }
        return numbers;
    }

    JsonNode object(String name) {
        var value = object.path(name);
        if (!value.isObject()) {
            throw Refusal.badRequest("'" + name + "' must be an object.");
        }
        return value;
    }

    List<JsonNode> list(String name) {
        var value = object.path(name);
        if (!value.isArray()) {
            throw Refusal.badRequest("'" + name + "' must be a list.");
        }
        return value.valueStream().toList();
    }

    boolean isAbsent(String name) {
        return object.path(name).isMissingNode() || object.path(name).isNull();
    }

    /// Files come with uploads; before that, a message that names some would lose them without a word.
    void demandNoFiles() {
        var files = object.path("files");
        if (!isAbsent("files") && !(files.isArray() && files.isEmpty())) {
            throw new Refusal(422, "'files' can't be sent yet.");
        }
    }

    private static UUID id(String name, String value) {
        if (!UUID_FORM.matcher(value).matches()) {
            throw Refusal.badRequest("'" + name + "' must be a UUID.");
        }
        return UUID.fromString(value);
    }

    private static long number(String name, JsonNode value) {
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw Refusal.badRequest("'" + name + "' must be a whole number, at least 0.");
        }
        return value.longValue();
    }
}
