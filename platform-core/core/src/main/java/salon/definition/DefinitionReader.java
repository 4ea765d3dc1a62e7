package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import salon.definition.DefinitionError.Fault;
import salon.definition.YamlDocument.MalformedYamlException;
import salon.spi.CardId;
import salon.spi.CardTexts;
import salon.spi.DeepLink;
import salon.text.Texts;

/// Reads a definition from its YAML text: parses it, checks it by the schema, then by [DefinitionChecks].
final class DefinitionReader {
    private static final int MAX_FAULTS = 50;

    private DefinitionReader() {}

    sealed interface Reading {
        record Valid(Definition definition, YamlDocument document) implements Reading {}

        /// @param faults by position, at most 50
        record Invalid(List<Fault> faults) implements Reading {
            public Invalid {
                faults = faults.stream()
                        .sorted(Comparator.comparing(Fault::at))
                        .limit(MAX_FAULTS)
                        .toList();
            }
        }
    }

    static Reading read(String source) {
        try {
            var document = YamlReader.read(source);
            var schemaFaults = CardTypeSchema.faults(document);
            var faults = schemaFaults.isEmpty() ? DefinitionChecks.ofContent(document) : schemaFaults;
            return faults.isEmpty()
                    ? new Reading.Valid(definition(document.root()), document)
                    : new Reading.Invalid(faults);
        } catch (MalformedYamlException malformed) {
            return new Reading.Invalid(List.of(malformed.fault()));
        }
    }

    private static Definition definition(JsonNode root) {
        var id = root.path("id").asText();
        return new Definition(
                CardId.of(id),
                root.path("version").asInt(),
                root.path("icon").asText("card-list"),
                root.path("takesRequests").asBoolean(true),
                DefinedFields.of(root.path("fields")),
                notPast(root.path("fields"), ""),
                root.has("summary") ? byLanguage(locale -> summary(root, locale)) : Map.of(),
                root.path("consent").path("version").asInt(0),
                link(root.path("link"), id),
                byLanguage(locale -> texts(root, locale)));
    }

    private static Set<String> notPast(JsonNode fields, String prefix) {
        var days = new HashSet<String>();
        for (var field : fields) {
            var name = prefix + field.path("name").asText();
            if (field.path("notPast").asBoolean()) {
                days.add(name);
            }
            days.addAll(notPast(field.path("columns"), name + "."));
        }
        return Set.copyOf(days);
    }

    private static SummaryTemplate summary(JsonNode root, Locale locale) {
        return SummaryTemplate.of(text(root.path("summary"), locale));
    }

    private static DeepLink link(JsonNode link, String id) {
        var opened = DeepLink.to(link.path("screen").asText(id));
        for (var param : link.path("params").properties()) {
            opened = opened.with(param.getKey(), scalar(param.getValue()));
        }
        return opened;
    }

    private static Object scalar(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.numberValue() : value.asText();
    }

    /// The texts in one language by the keys of [CardTexts].
    private static Map<String, String> texts(JsonNode root, Locale locale) {
        var texts = new HashMap<String, String>();
        texts.put("title", text(root.path("title"), locale));
        for (var field : root.path("fields")) {
            var name = field.path("name").asText();
            texts.put("field." + name, text(field.path("label"), locale));
            for (var option : field.path("options")) {
                texts.put("option." + name + "." + option.path("key").asText(), text(option, locale));
            }
            for (var column : field.path("columns")) {
                texts.put("field." + name + "." + column.path("name").asText(), text(column.path("label"), locale));
            }
        }
        if (root.has(Definition.CONSENT)) {
            texts.put(Definition.CONSENT, text(root.path(Definition.CONSENT), locale));
        }
        var problems = Texts.in("salon.definition.problems", locale);
        problems.keySet().forEach(code -> texts.put("problem." + code, problems.getString(code)));
        return Map.copyOf(texts);
    }

    private static String text(JsonNode byLanguage, Locale locale) {
        return byLanguage.path(locale.getLanguage()).asText();
    }

    private static <T> Map<String, T> byLanguage(Function<Locale, T> value) {
        return CardTexts.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, value));
    }
}
