package salon.client;

import java.util.List;
import java.util.Map;

/// A response of the REST API.
///
/// @param body empty when there is none; a problem document when `status` is 400 or more
/// @param type the content type without parameters, or empty
public record ApiResponse(int status, String type, Map<String, Object> body) {
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
    public List<Map<String, Object>> items() {
        return objects("items");
    }

    /// A list of objects; empty when there is none of that name.
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> objects(String name) {
        return (List<Map<String, Object>>) body.getOrDefault(name, List.of());
    }

    /// An object; empty when there is none of that name.
    @SuppressWarnings("unchecked")
    public Map<String, Object> object(String name) {
        return (Map<String, Object>) body.getOrDefault(name, Map.of());
    }
}
