package salon.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/// JSON columns. What the database holds was written here, so what can't be read is a bug.
@ApplicationScoped
public class Json {
    private final ObjectMapper mapper;

    Json(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public String write(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("not writable as JSON", bug);
        }
    }

    /// The same text for equal values, in whatever order their members came.
    public String canonical(Object value) {
        try {
            return mapper.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(value);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("not writable as JSON", bug);
        }
    }

    public Map<String, Object> map(String json) {
        return read(json, new TypeReference<>() {});
    }

    public Map<String, String> texts(String json) {
        return read(json, new TypeReference<>() {});
    }

    public <T> T read(String json, TypeReference<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException("a stored JSON value can't be read", bug);
        }
    }
}
