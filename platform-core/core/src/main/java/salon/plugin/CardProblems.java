package salon.plugin;

import java.util.Locale;
import salon.text.Texts;

/// The platform's own words for what can be wrong with any field.
public final class CardProblems {
    private CardProblems() {}

    public static String text(String code, Locale locale) {
        return Texts.in("salon.plugin.problems", locale).getString(code);
    }
}
