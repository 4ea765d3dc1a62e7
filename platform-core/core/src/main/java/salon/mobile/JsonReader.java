package salon.mobile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import salon.http.ProblemException;

/// Reads the JSON that apps send, frames and request bodies: one object, no duplicate members, nothing after it, and no
/// conversion between types.
@ApplicationScoped
public class JsonReader {
    private static final TypeReference<Map<String, @Nullable Object>> ANSWERS = new TypeReference<>() {};

    private final ObjectMapper mapper;
    private final ObjectReader reader;

    JsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    public Fields read(byte[] body) {
        try {
            return object(reader.readTree(body));
        } catch (IOException malformed) {
            throw ProblemException.badRequest("The body is not JSON.");
        }
    }

    public Fields read(String frame) {
        try {
            return object(reader.readTree(frame));
        } catch (JsonProcessingException malformed) {
            throw ProblemException.badRequest("The frame is not JSON.");
        }
    }

    public Map<String, @Nullable Object> answers(JsonNode object) {
        return mapper.convertValue(object, ANSWERS);
    }

    private Fields object(JsonNode node) {
        if (!node.isObject()) {
            throw ProblemException.badRequest("A JSON object is expected.");
        }
        return new Fields(node);
    }

    /// The members of a JSON object; each is read as one type, another one is refused with 400.
    public record Fields(JsonNode object) {
        private static final Pattern UUID_FORM =
                Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

        public String text(String name) {
            var value = object.path(name);
            if (!value.isTextual()) {
                throw ProblemException.badRequest("'" + name + "' must be a text.");
            }
            if (value.textValue().indexOf(0) >= 0) {
                throw ProblemException.unprocessable("'" + name + "' must not contain U+0000.");
            }
            return value.textValue();
        }

        public UUID id(String name) {
            return id(name, text(name));
        }

        @Nullable
        public UUID idOrNull(String name) {
            return isAbsent(name) ? null : id(name);
        }

        /// The id that a problem can name, when there is one.
        @Nullable
        public UUID idIfPresent() {
            var value = object.path("id").asText("");
            return UUID_FORM.matcher(value).matches() ? UUID.fromString(value) : null;
        }

        public long number(String name) {
            return number(name, object.path(name));
        }

        public int smallNumber(String name) {
            var number = number(name);
            if (number > Integer.MAX_VALUE) {
                throw ProblemException.badRequest("'" + name + "' is too large.");
            }
            return (int) number;
        }

        /// A map of conversations to numbers of messages.
        public Map<UUID, Long> numbers(String name) {
            var numbers = new LinkedHashMap<UUID, Long>();
            for (var entry : object(name).properties()) {
                numbers.put(id(name, entry.getKey()), number(name, entry.getValue()));
            }
            return numbers;
        }

        public JsonNode object(String name) {
            var value = object.path(name);
            if (!value.isObject()) {
                throw ProblemException.badRequest("'" + name + "' must be an object.");
            }
            return value;
        }

        public List<JsonNode> list(String name) {
            var value = object.path(name);
            if (!value.isArray()) {
                throw ProblemException.badRequest("'" + name + "' must be a list.");
            }
            return value.valueStream().toList();
        }

        public boolean isAbsent(String name) {
            return object.path(name).isMissingNode() || object.path(name).isNull();
        }

        /// Uploads do not exist yet, so a message that names files is refused: they would be lost silently.
        public void requireNoFiles() {
            var files = object.path("files");
            if (!isAbsent("files") && !(files.isArray() && files.isEmpty())) {
                throw ProblemException.unprocessable("'files' can't be sent yet.");
            }
        }

        private static UUID id(String name, String value) {
            if (!UUID_FORM.matcher(value).matches()) {
                throw ProblemException.badRequest("'" + name + "' must be a UUID.");
            }
            return UUID.fromString(value);
        }

        private static long number(String name, JsonNode value) {
            if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
                throw ProblemException.badRequest("'" + name + "' must be a whole number, at least 0.");
            }
            return value.longValue();
        }
    }
}
