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

/// Makes stored answers readable, also when their plugin is gone: then by the fields' bare names.
@ApplicationScoped
public class AnswerFormatter {
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
                    .orElseGet(() -> bare(answers));
        } catch (CardUnavailableException failed) {
            return bare(answers);
        }
    }

    private static List<AnswerView> lines(
            CardType type, Map<String, Object> answers, Map<String, Object> offered, Locale locale) {
        var fields = type.card().fields();
        var now = Answers.decode(fields, answers, Source.CUSTOMER).answers();
        var then = Answers.decode(fields, offered, Source.STAFF).answers();
        var texts = type.texts(locale);
        var slips = CardWarnings.of(now, locale);
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
                        slip(name, slips),
                        answers.get(name),
                        offered.get(name)));
            }
        }
        // Of a version with other fields: what can't be read by a label is not hidden.
        var unread = new LinkedHashMap<>(answers);
        unread.keySet().removeAll(now.encode().keySet());
        lines.addAll(bare(unread));
        return lines;
    }

    private static List<AnswerView> bare(Map<String, Object> answers) {
        return answers.entrySet().stream()
                .map(answer -> AnswerView.bare(answer.getKey(), answer.getValue()))
                .toList();
    }

    private static String slip(String name, List<CardProblem> slips) {
        return slips.stream()
                .filter(slip -> name.equals(slip.field()))
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
