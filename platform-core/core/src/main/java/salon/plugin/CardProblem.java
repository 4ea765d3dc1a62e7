package salon.plugin;

import java.text.MessageFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import salon.spi.Problem;
import salon.text.Texts;

/// What is wrong with the answers or settings of a card type, in the reader's language.
///
/// @param field null when it concerns all of them together
public record CardProblem(@Nullable String field, String code, String text) {
    /// A problem that the platform has a text for: `plugin/problems*.properties`.
    public static CardProblem ofPlatform(@Nullable String field, String code, Locale locale) {
        return new CardProblem(field, code, platformText(code, "", locale));
    }

    /// A problem with a code of the platform.
    static CardProblem of(Problem problem, Locale locale) {
        return new CardProblem(problem.field(), problem.code(), platformText(problem.code(), problem.detail(), locale));
    }

    static String platformText(String code, String detail, Locale locale) {
        var text = Texts.in("salon.plugin.problems", locale).getString(code);
        return detail.isEmpty() ? text : new MessageFormat(text, locale).format(new Object[] {detail});
    }
}
