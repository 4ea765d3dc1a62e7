package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import salon.spi.CardTexts;
import salon.spi.Prefill;

/// What a schema can't say about a definition that is of the right form.
final class DefinitionChecks {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final YamlDocument text;
    private final List<Fault> faults = new ArrayList<>();

    private DefinitionChecks(YamlDocument text) {
        this.text = text;
    }

    static List<Fault> faults(YamlDocument text) {
        var meanings = new DefinitionChecks(text);
        meanings.check(text.root());
        return meanings.faults;
    }

    private void check(JsonNode root) {
        var names = fields("/fields");
        summary(names);
        root.path("link").path("params").fieldNames().forEachRemaining(name -> {
            if (names.contains(name)) {
                faults.add(Fault.of(text.atKey(YamlDocument.below("/link/params", name)), "param-is-field", name));
            }
        });
        if (root.has("consent") && !root.path("takesRequests").asBoolean(true)) {
            faults.add(Fault.of(text.atKey("/consent"), "consent-without-request"));
        }
    }

    /// The names that stand there.
    private Set<String> fields(String pointer) {
        var fields = text.root().at(pointer);
        for (int index = 0; index < fields.size(); index++) {
            var at = YamlDocument.below(pointer, index);
            number(at, fields.get(index));
            prefill(at, fields.get(index));
            once(YamlDocument.below(at, "options"), "key", "repeated-option");
            if (fields.get(index).has("columns")) {
                fields(YamlDocument.below(at, "columns"));
            }
        }
        return once(pointer, "name", "repeated-field");
    }

    private Set<String> once(String list, String key, String code) {
        var seen = new HashSet<String>();
        var items = text.root().at(list);
        for (int index = 0; index < items.size(); index++) {
            var value = items.get(index).path(key).asText();
            if (!seen.add(value)) {
                faults.add(Fault.of(text.at(list + "/" + index + "/" + key), code, value));
            }
        }
        return seen;
    }

    private void number(String at, JsonNode field) {
        var kind = field.path("kind").asText();
        if (kind.equals("number")
                && field.path("min").asLong(0) > field.path("max").asLong(Integer.MAX_VALUE)) {
            faults.add(Fault.of(text.at(at + (field.has("max") ? "/max" : "/min")), "bounds"));
        }
        if (field.has("currency") && !CURRENCIES.contains(field.path("currency").asText())) {
            faults.add(Fault.of(text.at(at + "/currency"), "currency"));
        }
    }

    private void prefill(String at, JsonNode field) {
        if (field.has("prefill")) {
            var wanted = field.path("prefill").asText();
            var kind = field.path("kind").asText();
            if (!kinds(DefinedFields.prefill(wanted)).contains(kind)) {
                faults.add(Fault.of(text.at(at + "/prefill"), "prefill", wanted, kind));
            }
        }
    }

    private static Set<String> kinds(Prefill prefill) {
        return switch (prefill) {
            case NONE -> Set.of();
            case PROFILE -> Set.of("text", "phone", "email");
            case CAR -> Set.of("car", "vin", "text");
            case CAR_YEAR, CAR_MILEAGE -> Set.of("number");
            case CENTRE -> Set.of("centre");
        };
    }

    private void summary(Set<String> names) {
        for (var language : CardTexts.LANGUAGES) {
            var at = "/summary/" + language.getLanguage();
            var written = text.root().at(at).asText("");
            if (SummaryTemplate.isMalformed(written)) {
                faults.add(Fault.of(text.at(at), "brace"));
            }
            SummaryTemplate.of(written).fields().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> faults.add(Fault.of(text.at(at), "unknown-place", name)));
        }
    }
}
