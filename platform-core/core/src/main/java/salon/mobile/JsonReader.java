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
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads what apps send, frames and request bodies alike, and takes nothing for what it is not.
@ApplicationScoped
class JsonReader {
    private static final TypeReference<Map<String, @Nullable Object>> ANSWERS = new TypeReference<>() {};

    private final ObjectMapper mapper;
    private final ObjectReader reader;

    JsonReader(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    Fields read(byte[] body) {
        try {
            return object(reader.readTree(body));
        } catch (IOException malformed) {
            throw Refusal.badRequest("The body is not JSON.");
        }
    }

    Fields read(String frame) {
        try {
            return object(reader.readTree(frame));
        } catch (JsonProcessingException malformed) {
            throw Refusal.badRequest("The frame is not JSON.");
        }
    }

    Map<String, @Nullable Object> answers(JsonNode object) {
        return mapper.convertValue(object, ANSWERS);
    }

    private Fields object(JsonNode node) {
        if (!node.isObject()) {
            throw Refusal.badRequest("A JSON object is expected.");
        }
        return new Fields(node);
    }
}
