package salon.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import salon.customer.PhoneNumbers;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.Field;
import salon.spi.Problem;
import salon.spi.ServiceCard;
import salon.spi.Source;

/// Reads what people gave for a card: phones as they write them, and choices looked up among what there is.
@ApplicationScoped
class AnswerReader {
    private final Choices choices;

    AnswerReader(Choices choices) {
        this.choices = choices;
    }

    Answers.Outcome read(
            ServiceCard card, Map<String, ? extends @Nullable Object> json, Source source, CardContext context) {
        var read = Answers.decode(card.fields(), withPhones(card.fields(), json), source);
        var answers = read.answers();
        var problems = new ArrayList<>(read.problems());
        for (var answer : read.answers().all()) {
            var settled = choices.settle(answer, card, context);
            if (settled.isPresent()) {
                answers = answers.plus(settled.get());
            } else {
                answers = answers.without(answer.field());
                problems.add(Problem.on(answer.field(), Problem.UNKNOWN_OPTION));
            }
        }
        return new Answers.Outcome(answers, problems);
    }

    /// A number that can't be called is no number, however well it is written.
    private static Map<String, @Nullable Object> withPhones(
            List<Field<?>> fields, Map<String, ? extends @Nullable Object> json) {
        var written = new LinkedHashMap<String, @Nullable Object>(json);
        for (var field : fields) {
            if (field instanceof Field.PhoneNumber
                    && written.get(field.name()) instanceof String text
                    && !text.isBlank()) {
                written.put(field.name(), PhoneNumbers.e164(text.strip()).orElse("?"));
            }
        }
        return written;
    }
}
