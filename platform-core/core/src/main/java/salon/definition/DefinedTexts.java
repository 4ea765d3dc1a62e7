package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import salon.text.Texts;

/// Collects the texts of a definition in one language under the keys that all cards use.
final class DefinedTexts {
    private DefinedTexts() {}

    static Map<String, String> of(JsonNode root, Locale locale) {
        var language = locale.getLanguage();
        var texts = new HashMap<String, String>();
        texts.put("title", root.path("title").path(language).asText());
        for (var field : root.path("fields")) {
            var name = field.path("name").asText();
            texts.put("field." + name, label(field, language));
            for (var option : field.path("options")) {
                texts.put(
                        "option." + name + "." + option.path("key").asText(),
                        option.path(language).asText());
            }
            for (var column : field.path("columns")) {
                texts.put("field." + name + "." + column.path("name").asText(), label(column, language));
            }
        }
        if (root.has("consent")) {
            texts.put("consent", root.path("consent").path(language).asText());
        }
        var own = Texts.in("salon.definition.problems", locale);
        own.keySet().forEach(code -> texts.put("problem." + code, own.getString(code)));
        return Map.copyOf(texts);
    }

    private static String label(JsonNode of, String language) {
        return of.path("label").path(language).asText();
    }
}
