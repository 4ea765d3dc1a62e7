package salon.plugin;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.spi.Field;
import salon.spi.Problem;
import salon.text.Texts;

/// What is wrong with the answers or settings of a card type, in the reader's language.
///
/// @param field null when it concerns all of them together
public record CardProblem(@Nullable String field, String code, String text) {
    /// `plugin/problems*.properties`: texts by code, or by code and kind of field, such as `malformed.phone`.
    private static final String TEXTS = "salon.plugin.problems";

    /// A problem that the platform has a text for.
    public static CardProblem ofPlatform(@Nullable String field, String code, Locale locale) {
        return new CardProblem(field, code, Texts.in(TEXTS, locale).getString(code));
    }

    /// A problem with a code of the platform.
    ///
    /// @param fields of the form or of the settings, which the problem names one of
    static CardProblem of(Problem problem, List<Field<?>> fields, Locale locale) {
        return new CardProblem(problem.field(), problem.code(), platformText(problem, fields, locale));
    }

    static String platformText(Problem problem, List<Field<?>> fields, Locale locale) {
        var texts = Texts.in(TEXTS, locale);
        var text = fieldOf(problem, fields)
                .map(field -> problem.code() + "." + FieldKind.of(field).key())
                .filter(texts::containsKey)
                .map(texts::getString)
                .orElseGet(() -> texts.getString(problem.code()));
        return problem.detail().isEmpty()
                ? text
                : new MessageFormat(text, locale).format(new Object[] {problem.detail()});
    }

    /// A problem of rows names the field, the index of the row and the column.
    private static Optional<Field<?>> fieldOf(Problem problem, List<Field<?>> fields) {
        var place = String.valueOf(problem.field()).split("\\.");
        var field = named(place[0], fields);
        return field.isPresent() && field.get() instanceof Field.Rows rows && place.length > 1
                ? named(place[place.length - 1], rows.columns())
                : field;
    }

    private static Optional<Field<?>> named(String name, List<Field<?>> fields) {
        for (var field : fields) {
            if (field.name().equals(name)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
