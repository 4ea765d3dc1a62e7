package salon.client;

import java.util.Map;
import java.util.UUID;

/// A frame from the platform: its type and all its fields, as JSON values.
public record Frame(String type, Map<String, Object> fields) {
    static Frame of(String text) {
        var fields = Json.read(text);
        return new Frame(String.valueOf(fields.get("type")), fields);
    }

    public String text(String name) {
        return String.valueOf(fields.get(name));
    }

    public long number(String name) {
        return fields.get(name) instanceof Number number ? number.longValue() : -1;
    }

    public boolean isAbout(UUID id) {
        return id.toString().equals(fields.get("id"));
    }
}
