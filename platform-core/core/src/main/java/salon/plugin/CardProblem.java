package salon.plugin;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.spi.Field;
import salon.spi.Problem;
import salon.text.Texts;

/// What is wrong with the answers or settings of a card type, in the reader's language.
///
/// @param field null when it concerns all of them together
public record CardProblem(@Nullable String field, String code, String text) {
    /// A problem that the platform has a text for: `plugin/problems*.properties`.
    public static CardProblem ofPlatform(@Nullable String field, String code, Locale locale) {
        return new CardProblem(field, code, text(code, locale));
    }

    /// A problem with a code of the platform.
    ///
    /// @param fields of the form or of the settings, which the problem names one of
    static CardProblem of(Problem problem, List<Field<?>> fields, Locale locale) {
        return new CardProblem(problem.field(), problem.code(), platformText(problem, fields, locale));
    }

    static String platformText(Problem problem, List<Field<?>> fields, Locale locale) {
        var text = text(key(problem, fields), locale);
        return problem.detail().isEmpty()
                ? text
                : new MessageFormat(text, locale).format(new Object[] {problem.detail()});
    }

    private static String text(String key, Locale locale) {
        return Texts.in("salon.plugin.problems", locale).getString(key);
    }

    private static String key(Problem problem, List<Field<?>> fields) {
        var field = problem.field();
        return field == null || !problem.code().equals(Problem.MALFORMED)
                ? problem.code()
                : fieldsAt(field.split("\\."), fields)
                        .map(CardProblem::malformed)
                        .findFirst()
                        .orElse(problem.code());
    }

    /// @param place the name of a field; or of rows, the index of a row and the name of a column
    private static Stream<Field<?>> fieldsAt(String[] place, List<Field<?>> fields) {
        var found = fields.stream().filter(field -> field.name().equals(place[0]));
        return place.length == 1
                ? found.map(field -> field)
                : found.filter(Field.Rows.class::isInstance)
                        .flatMap(rows -> ((Field.Rows) rows).columns().stream())
                        .filter(column -> column.name().equals(place[place.length - 1]));
    }

    /// What can be written in several ways is refused with an example.
    private static String malformed(Field<?> field) {
        return switch (field) {
            case Field.PhoneNumber _ -> "malformed.phone";
            case Field.WholeNumber _ -> "malformed.number";
            case Field.Amount _ -> "malformed.money";
            case Field.Text _,
                    Field.LongText _,
                    Field.Day _,
                    Field.Time _,
                    Field.Car _,
                    Field.Email _,
                    Field.Choice _,
                    Field.Vin _,
                    Field.Search _,
                    Field.Offer _,
                    Field.Centre _,
                    Field.Rows _,
                    Field.Secret _ -> Problem.MALFORMED;
        };
    }
}
