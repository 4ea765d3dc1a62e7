package salon.embedded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The realms of the repo with their placeholders filled in.
///
/// A placeholder with several values makes several elements in a list; in a text the values are joined by `##`, as
/// Keycloak writes several addresses in one attribute.
final class RealmFiles {
    static final List<String> REALMS = List.of("aurora", "vega", "operators");
    private static final long SHORT_SECONDS = 75;

    private final Map<String, List<String>> values;
    private final RealmSites sites;

    RealmFiles(RealmSites sites) {
        this.sites = sites;
        this.values = Map.of(
                "${platform}", sites.platforms(),
                "${page}", sites.pages(),
                "${pageOrigin}", sites.pageOrigins(),
                "${panelSecret}", List.of(Keycloak.PANEL_SECRET),
                "${operatorSecret}", List.of(Keycloak.OPERATOR_SECRET));
    }

    /// Realm name to JSON.
    Map<String, String> all() throws IOException {
        var files = new LinkedHashMap<String, String>();
        for (var realm : REALMS) {
            var json = (ObjectNode) Json.tree(read(realm));
            if (sites.forTests()) {
                addShortLived((ArrayNode) json.get("clients"));
                // It refuses the same person who signs in twice at once, as tests of two modules may.
                json.put("bruteForceProtected", false);
            }
            files.put(realm, filled(json).toString());
        }
        return files;
    }

    private static String read(String realm) throws IOException {
        try (var file = RealmFiles.class.getResourceAsStream("realms/" + realm + ".json")) {
            if (file == null) {
                throw new IOException("No realm file for " + realm);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void addShortLived(ArrayNode clients) {
        for (var client : List.copyOf(clients.findParents("clientId"))) {
            if (client.path("clientId").asText().equals("salon-mobile")) {
                var brief = ((ObjectNode) client).deepCopy().put("clientId", "salon-mobile-short");
                ((ObjectNode) brief.get("attributes")).put("access.token.lifespan", Long.toString(SHORT_SECONDS));
                clients.add(brief);
            }
        }
    }

    private JsonNode filled(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.properties().forEach(field -> field.setValue(filled(field.getValue())));
                yield object;
            }
            case ArrayNode array -> {
                var full = array.arrayNode();
                array.forEach(element -> {
                    if (element.isTextual()) {
                        variants(element.asText()).forEach(full::add);
                    } else {
                        full.add(filled(element));
                    }
                });
                yield full;
            }
            case TextNode text -> new TextNode(String.join("##", variants(text.asText())));
            default -> node;
        };
    }

    private List<String> variants(String text) {
        return values.entrySet().stream()
                .filter(value -> text.contains(value.getKey()))
                .findFirst()
                .map(value -> value.getValue().stream()
                        .map(each -> text.replace(value.getKey(), each))
                        .toList())
                .orElse(List.of(text));
    }
}
