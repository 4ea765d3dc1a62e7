package salon.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import salon.plugin.CardProblem;
import salon.plugin.CardType;
import salon.plugin.CardTypes;
import salon.plugin.CardUnavailableException;
import salon.plugin.FieldKind;
import salon.spi.Answers;
import salon.spi.CardTexts;
import salon.spi.Field;
import salon.spi.Source;

/// Formats stored answers for people; without their plugin by the plain names of the fields.
@ApplicationScoped
public class AnswerFormatter {
    /// The answer to one field of a request, for people and in its stored form.
    ///
    /// @param kind the key of a [FieldKind]; `unknown` when the type has no such field any more
    /// @param value empty when the customer removed what the card had offered
    /// @param before what the card had offered, when the customer changed it
    /// @param warning what looks like a slip, else empty
    /// @param raw JSON in the form of the type's current version; null when `value` is empty
    /// @param offered JSON of what the card had offered
    public record AnswerView(
            String name,
            String kind,
            String label,
            String value,
            @Nullable String before,
            String warning,
            @Nullable Object raw,
            @Nullable Object offered) {
        private static final String UNKNOWN = "unknown";

        /// Whether the customer can be reached by it: a phone number or an e-mail address.
        public boolean isContact() {
            return raw != null && (kind.equals(FieldKind.PHONE.key()) || kind.equals(FieldKind.EMAIL.key()));
        }

        static AnswerView unlabelled(String name, Object raw) {
            return new AnswerView(name, UNKNOWN, name, raw.toString(), null, "", raw, null);
        }
    }

    private final CardTypes types;

    AnswerFormatter(CardTypes types) {
        this.types = types;
    }

    /// @param version the version of the type that stored them
    public List<AnswerView> of(
            String type, int version, Map<String, Object> answers, Map<String, Object> offered, Locale locale) {
        try {
            return types.find(type)
                    .map(known ->
                            lines(known, known.migrate(answers, version), known.migrate(offered, version), locale))
                    .orElseGet(() -> unlabelled(answers));
        } catch (CardUnavailableException failed) {
            return unlabelled(answers);
        }
    }

    private static List<AnswerView> lines(
            CardType type, Map<String, Object> answers, Map<String, Object> offered, Locale locale) {
        var fields = type.card().fields();
        var now = Answers.decode(fields, answers, Source.CUSTOMER).answers();
        var then = Answers.decode(fields, offered, Source.STAFF).answers();
        var texts = type.texts(locale);
        var warnings = CardFormReader.warnings(now, locale);
        var lines = new ArrayList<AnswerView>();
        for (var field : fields) {
            var name = field.name();
            var value = shown(now, field, texts);
            var before = shown(then, field, texts);
            if (value != null || before != null) {
                lines.add(new AnswerView(
                        name,
                        FieldKind.of(field).key(),
                        texts.field(field),
                        value == null ? "" : value,
                        Objects.equals(before, value) ? null : before,
                        warning(name, warnings),
                        answers.get(name),
                        offered.get(name)));
            }
        }
        // A former version had other fields: their values are shown without a label.
        var rest = new LinkedHashMap<>(answers);
        rest.keySet().removeAll(now.encode().keySet());
        lines.addAll(unlabelled(rest));
        return lines;
    }

    private static List<AnswerView> unlabelled(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(answer -> AnswerView.unlabelled(answer.getKey(), answer.getValue()))
                .toList();
    }

    private static String warning(String name, List<CardProblem> warnings) {
        return warnings.stream()
                .filter(warning -> name.equals(warning.field()))
                .map(CardProblem::text)
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String shown(Answers answers, Field<?> field, CardTexts texts) {
        return answers.all().stream()
                .filter(answer -> answer.field().name().equals(field.name()))
                .map(texts::show)
                .findFirst()
                .orElse(null);
    }
}
