package salon.panel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Values that no form and no app would send: empty, huge, out of range, malformed, unpaired.
final class HostileValues {
    /// Takes the usual values with one of them changed.
    interface Changed<T> {
        /// @param place the name of what was changed
        void accept(String place, T values);
    }

    private static final List<String> VALUES = List.of(
            "",
            "on \0",
            "Я".repeat(10_000),
            "\uD800",
            "-9223372036854775809",
            "2147483648",
            "1e999999999",
            "+294277-01-01",
            "+999999999-12-31T23:59:59Z~ffffffff-ffff-ffff-ffff-ffffffffffff");

    static final List<String> CONTENT_TYPES = List.of(
            "",
            "x",
            "/",
            ";",
            "application/",
            "*/*",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "Multipart/Form-Data; boundary=x",
            "application/x-www-form-urlencoded; charset=none",
            "application/json; charset=none",
            "application/json; charset=\"");

    static final Map<String, List<String>> HEADERS = Map.of(
            "Accept", List.of("", "x", "/", "text/html", "text/html;q=x", "*/*;q=99999999999"),
            "Accept-Language", List.of("", "x;q=y", "*-*", "ru;q=99999999999", "я"),
            "Cookie", List.of("csrf-token=%", "csrf-token", "salon-language=\u0001"),
            "Sec-Fetch-Site", List.of("x"),
            "Origin", List.of("", "x", "http://[", "null"),
            "If-None-Match", List.of("x"),
            "Range", List.of("bytes=99999999999999999999-"));

    private static final List<String> BODIES =
            List.of("", "\0", "[", "[".repeat(10_000), "{\"a\":".repeat(10_000), "\uD800", "null", "[]");
    private static final ObjectMapper JSON = new ObjectMapper();

    private HostileValues() {}

    /// Each of the values in place of each of the usual ones.
    static void each(Map<String, String> usual, Changed<Map<String, String>> call) {
        for (var name : usual.keySet()) {
            for (var value : VALUES) {
                var changed = new LinkedHashMap<>(usual);
                changed.put(name, value);
                call.accept(name, changed);
            }
        }
    }

    /// Other bodies, and the usual one, in JSON or YAML, with each of the values in each place.
    static void eachBody(String usual, Changed<String> call) {
        BODIES.forEach(body -> call.accept("all", body));
        if (usual.startsWith("{")) {
            eachJson(usual, call);
            return;
        }
        for (var value : VALUES) {
            call.accept("icon", usual + "icon: \"" + value + "\"\n");
            call.accept("title", usual.replace("Тип", '"' + value + '"'));
            call.accept("version", usual.replace("version: 1", "version: " + value));
        }
    }

    private static void eachJson(String usual, Changed<String> call) {
        var node = parsed(usual);
        places(node, "", (place, put) -> Stream.concat(
                        VALUES.stream().map(JSON.getNodeFactory()::textNode),
                        Stream.of("null", "[]", "{}", "true", "-1", "1e400", "99999999999999999999", "0.1")
                                .map(HostileValues::parsed))
                .forEach(value -> {
                    put.accept(value);
                    call.accept(place, written(node));
                }));
    }

    private interface Put {
        void accept(JsonNode value);
    }

    /// Every member and element of a document, with a way to put another value there; the old one is put back.
    private static void places(JsonNode node, String path, BiConsumer<String, Put> visit) {
        if (node instanceof ObjectNode object) {
            for (var name : List.copyOf(
                    object.properties().stream().map(Map.Entry::getKey).toList())) {
                var old = object.get(name);
                places(old, path + "." + name, visit);
                visit.accept(path + "." + name, value -> object.set(name, value));
                object.set(name, old);
            }
        } else if (node instanceof ArrayNode array) {
            for (var index = 0; index < array.size(); index++) {
                var at = index;
                var old = array.get(at);
                places(old, path + "." + at, visit);
                visit.accept(path + "." + at, value -> array.set(at, value));
                array.set(at, old);
            }
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /// Jackson writes U+0000 and an unpaired surrogate as escapes.
    private static String written(JsonNode node) {
        return node.toString().replace("\uD800", "\\ud800");
    }
}
