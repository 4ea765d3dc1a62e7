package salon.card;

import java.util.List;
import java.util.Locale;
import salon.plugin.CardProblem;
import salon.plugin.CardProblems;
import salon.spi.Answers;
import salon.spi.Field;

/// What looks like a slip and may be right all the same.
final class CardWarnings {
    private static final String CHECK_DIGIT = "check-digit";

    private CardWarnings() {}

    static List<CardProblem> of(Answers answers, Locale locale) {
        return answers.all().stream()
                .filter(answer -> answer.field() instanceof Field.Vin
                        && !Field.Vin.hasCheckDigit(answer.value().toString()))
                .map(answer ->
                        new CardProblem(answer.field().name(), CHECK_DIGIT, CardProblems.text(CHECK_DIGIT, locale)))
                .toList();
    }
}
