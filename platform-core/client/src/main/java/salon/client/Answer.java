package salon.client;

import java.util.List;
import java.util.Map;

/// What the REST API answered. `body` is empty when there was none, and a problem document when `status` says so.
///
/// @param type the content type without parameters, or empty
public record Answer(int status, String type, Map<String, Object> body) {
    public boolean isOk() {
        return status / 100 == 2;
    }

    public String text(String name) {
        return String.valueOf(body.get(name));
    }

    public long number(String name) {
        return body.get(name) instanceof Number number ? number.longValue() : -1;
    }

    /// The members of a list.
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
        return (List<Map<String, Object>>) body.getOrDefault("items", List.of());
    }
}
