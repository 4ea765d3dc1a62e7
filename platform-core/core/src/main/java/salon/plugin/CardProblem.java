package salon.plugin;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import salon.text.Texts;

/// What is wrong with the answers or settings of a card type, in the reader's language.
///
/// @param field null when it concerns all of them together
public record CardProblem(@Nullable String field, String code, String text) {
    /// A problem that the platform has a text for: `plugin/problems*.properties`.
    public static CardProblem ofPlatform(@Nullable String field, String code, Locale locale) {
        return new CardProblem(field, code, platformText(code, locale));
    }

    static String platformText(String code, Locale locale) {
        return Texts.in("salon.plugin.problems", locale).getString(code);
    }
}
