package salon.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// A response of the [PageServer].
///
/// @param policy the Content-Security-Policy of this response, or empty for the one of the server
record PageResponse(int status, String type, byte[] body, String policy) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static PageResponse of(String type, byte[] body) {
        return new PageResponse(200, type, body, "");
    }

    static PageResponse html(String html, String policy) {
        return new PageResponse(200, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), policy);
    }

    static PageResponse json(Map<String, ?> value) {
        try {
            return of("application/json; charset=utf-8", JSON.writeValueAsBytes(value));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not to be written as JSON", e);
        }
    }

    static PageResponse problem(int status, String text) {
        return new PageResponse(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8), "");
    }
}
