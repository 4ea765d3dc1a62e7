package salon.card;

import java.util.Locale;
import salon.text.Texts;

/// The platform's own words for what can be wrong with any field.
final class CardProblems {
    private CardProblems() {}

    static String text(String code, Locale locale) {
        return Texts.in("salon.card.problems", locale).getString(code);
    }
}
