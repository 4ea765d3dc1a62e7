package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import salon.spi.CardId;
import salon.spi.CardTexts;
import salon.spi.DeepLink;

/// Reads a definition from its text, or says what is wrong with it and where.
final class DefinitionReader {
    private static final int MOST_FAULTS = 50;

    private DefinitionReader() {}

    sealed interface Reading {
        record Sound(Definition definition, YamlDocument text) implements Reading {}

        record Bad(List<Fault> faults) implements Reading {}
    }

    static Reading read(String source) {
        try {
            var text = YamlReader.read(source);
            var ofForm = CardTypeSchema.faults(text);
            var faults = ofForm.isEmpty() ? DefinitionChecks.faults(text) : ofForm;
            return faults.isEmpty() ? new Reading.Sound(definition(text.root()), text) : bad(faults);
        } catch (Malformed malformed) {
            return bad(List.of(malformed.fault()));
        }
    }

    static Reading.Bad bad(List<Fault> faults) {
        return new Reading.Bad(faults.stream()
                .sorted(Comparator.comparing(Fault::at))
                .limit(MOST_FAULTS)
                .toList());
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
                byLanguage(locale -> DefinedTexts.of(root, locale)));
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
        return SummaryTemplate.of(
                root.path("summary").path(locale.getLanguage()).asText());
    }

    private static DeepLink link(JsonNode link, String id) {
        var opened = DeepLink.to(link.path("screen").asText(id));
        for (var param : link.path("params").properties()) {
            opened = opened.with(param.getKey(), fixed(param.getValue()));
        }
        return opened;
    }

    private static Object fixed(JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        return value.isNumber() ? value.numberValue() : value.asText();
    }

    private static <T> Map<String, T> byLanguage(Function<Locale, T> made) {
        return CardTexts.LANGUAGES.stream().collect(Collectors.toMap(Locale::getLanguage, made));
    }
}
