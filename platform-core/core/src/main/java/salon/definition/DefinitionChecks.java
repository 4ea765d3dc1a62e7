package salon.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.definition.DefinitionError.Fault;
import salon.definition.DefinitionReader.Reading;
import salon.plugin.CardTypes;
import salon.plugin.FieldKind;
import salon.spi.CardTexts;
import salon.spi.Prefill;

/// The checks that a JSON Schema cannot express: whether a definition is consistent in itself, and whether it may
/// replace what is published.
final class DefinitionChecks {
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final YamlDocument document;
    private final List<Fault> faults = new ArrayList<>();

    private DefinitionChecks(YamlDocument document) {
        this.document = document;
    }

    /// @param document valid by the schema
    static List<Fault> ofContent(YamlDocument document) {
        var checks = new DefinitionChecks(document);
        checks.content();
        return checks.faults;
    }

    /// @param published the last published definition of the type, also when it is withdrawn
    static List<Fault> ofPublication(
            DefinitionInput input, Reading.Valid read, CardTypes types, @Nullable Definition published) {
        var faults = new ArrayList<Fault>();
        var document = read.document();
        var id = read.definition().id().value();
        if (input.expectedType() != null && !input.expectedType().equals(id)) {
            faults.add(Fault.of(document.at("/id"), "other-id", input.expectedType()));
        } else if (types.isInstalled(id)) {
            faults.add(Fault.of(document.at("/id"), "id-taken", id));
        }
        if (published != null) {
            version(read, published).ifPresent(faults::add);
            consent(read, published).ifPresent(faults::add);
        }
        return faults;
    }

    private void content() {
        var root = document.root();
        var names = fields("/fields");
        summary(names);
        root.path("link").path("params").fieldNames().forEachRemaining(name -> {
            if (names.contains(name)) {
                faults.add(Fault.of(document.atKey(YamlDocument.below("/link/params", name)), "param-is-field", name));
            }
        });
        if (root.has("consent") && !root.path("takesRequests").asBoolean(true)) {
            faults.add(Fault.of(document.atKey("/consent"), "consent-without-request"));
        }
    }

    /// Checks the fields of a list and returns their names.
    private Set<String> fields(String pointer) {
        var fields = document.root().at(pointer);
        for (int index = 0; index < fields.size(); index++) {
            var at = YamlDocument.below(pointer, index);
            limits(at, fields.get(index));
            prefill(at, fields.get(index));
            unique(YamlDocument.below(at, "options"), "key", "repeated-option");
            if (fields.get(index).has("columns")) {
                fields(YamlDocument.below(at, "columns"));
            }
        }
        return unique(pointer, "name", "repeated-field");
    }

    private Set<String> unique(String list, String key, String code) {
        var seen = new HashSet<String>();
        var items = document.root().at(list);
        for (int index = 0; index < items.size(); index++) {
            var value = items.get(index).path(key).asText();
            if (!seen.add(value)) {
                faults.add(Fault.of(document.at(list + "/" + index + "/" + key), code, value));
            }
        }
        return seen;
    }

    private void limits(String at, JsonNode field) {
        if (field.path("min").asLong(0) > field.path("max").asLong(Integer.MAX_VALUE)) {
            faults.add(Fault.of(document.at(at + (field.has("max") ? "/max" : "/min")), "bounds"));
        }
        if (field.has("currency") && !CURRENCIES.contains(field.path("currency").asText())) {
            faults.add(Fault.of(document.at(at + "/currency"), "currency"));
        }
    }

    private void prefill(String at, JsonNode field) {
        if (field.has("prefill")) {
            var wanted = field.path("prefill").asText();
            var kind = DefinedFields.kind(field);
            if (!prefills(kind).contains(DefinedFields.prefill(wanted))) {
                faults.add(Fault.of(document.at(at + "/prefill"), "prefill", wanted, kind.key()));
            }
        }
    }

    private static Set<Prefill> prefills(FieldKind kind) {
        return switch (kind) {
            case TEXT -> Set.of(Prefill.PROFILE, Prefill.CAR);
            case PHONE, EMAIL -> Set.of(Prefill.PROFILE);
            case CAR, VIN -> Set.of(Prefill.CAR);
            case NUMBER -> Set.of(Prefill.CAR_YEAR, Prefill.CAR_MILEAGE);
            case CENTRE -> Set.of(Prefill.CENTRE);
            case LONG_TEXT, MONEY, DAY, TIME, CHOICE, SEARCH, OFFER, ROWS, SECRET -> Set.of();
        };
    }

    private void summary(Set<String> names) {
        for (var language : CardTexts.LANGUAGES) {
            var at = "/summary/" + language.getLanguage();
            var template = document.root().at(at).asText("");
            if (SummaryTemplate.isMalformed(template)) {
                faults.add(Fault.of(document.at(at), "brace"));
            }
            SummaryTemplate.of(template).fields().stream()
                    .filter(name -> !names.contains(name))
                    .forEach(name -> faults.add(Fault.of(document.at(at), "unknown-place", name)));
        }
    }

    private static Optional<Fault> version(Reading.Valid read, Definition published) {
        var version = read.definition().version();
        var at = read.document().at("/version");
        if (version < published.version()) {
            return Optional.of(Fault.of(at, "version-back", published.version()));
        }
        var fieldsChanged = !read.definition().fields().equals(published.fields());
        return version == published.version() && fieldsChanged
                ? Optional.of(Fault.of(at, "version-same", published.version()))
                : Optional.empty();
    }

    /// A request stores only the version of the consent, so a version must have one text for ever.
    private static Optional<Fault> consent(Reading.Valid read, Definition published) {
        var definition = read.definition();
        var at = read.document().at("/consent/version");
        if (definition.consentVersion() == 0 || definition.consentVersion() > published.consentVersion()) {
            return Optional.empty();
        }
        if (definition.consentVersion() < published.consentVersion()) {
            return Optional.of(Fault.of(at, "consent-back", published.consentVersion()));
        }
        return definition.consents().equals(published.consents())
                ? Optional.empty()
                : Optional.of(Fault.of(at, "consent-same", published.consentVersion()));
    }
}
