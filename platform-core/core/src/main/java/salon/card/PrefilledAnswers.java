package salon.card;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import salon.spi.Answers;

/// Answers and their sources in the form they are stored and sent in.
public record PrefilledAnswers(Map<String, Object> answers, Map<String, String> sources) {
    static PrefilledAnswers of(Answers answers) {
        var sources = new LinkedHashMap<String, String>();
        answers.all()
                .forEach(answer -> sources.put(
                        answer.field().name(), answer.source().name().toLowerCase(Locale.ROOT)));
        return new PrefilledAnswers(answers.encode(), sources);
    }
}
