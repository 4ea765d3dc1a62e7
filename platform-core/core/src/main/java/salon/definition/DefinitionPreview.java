package salon.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import salon.plugin.CardTypeView;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.Option;
import salon.spi.Phone;
import salon.text.Texts;

/// How a card type would look in one language.
///
/// @param consent empty when none is asked
/// @param summary the line in the chat when every field has an example answer
public record DefinitionPreview(CardTypeView type, String consent, String summary) {
    /// @param day the example for fields of days
    static DefinitionPreview of(Definition definition, CardTypeView type, Locale locale, LocalDate day) {
        var answers = exampleAnswers(definition.fields(), locale, day);
        var consent =
                definition.texts().getOrDefault(locale.getLanguage(), Map.of()).getOrDefault(Definition.CONSENT, "");
        return new DefinitionPreview(type, consent, new DefinedCard(definition, true).summary(answers, locale));
    }

    static Answers exampleAnswers(List<Field<?>> fields, Locale locale, LocalDate day) {
        return examples(fields, Texts.in("salon.definition.examples", locale), day);
    }

    private static Answers examples(List<Field<?>> fields, ResourceBundle texts, LocalDate day) {
        return fields.stream().map(field -> example(field, texts, day)).reduce(Answers.none(), Answers::plus);
    }

    private static Answers example(Field<?> field, ResourceBundle texts, LocalDate day) {
        return switch (field) {
            case Field.Text text -> answer(text, cut(texts, text));
            case Field.LongText text -> answer(text, cut(texts, text));
            case Field.WholeNumber number -> answer(number, Math.clamp(2, number.min(), number.max()));
            case Field.Amount amount -> answer(amount, new Money(150_000, amount.currency()));
            case Field.Day of -> answer(of, day);
            case Field.Time time -> answer(time, LocalTime.of(10, 30));
            case Field.PhoneNumber phone -> answer(phone, new Phone("+79161234567"));
            case Field.Email email -> answer(email, "ivan@mail.example");
            case Field.Choice choice -> answer(choice, choice.keys().getFirst());
            case Field.Vin vin -> answer(vin, "XTAGFK330LY000001");
            case Field.Car car -> answer(car, CarRef.model("Lada Vesta"));
            case Field.Search search -> answer(search, option(texts, "text"));
            case Field.Offer offer -> answer(offer, option(texts, "offer"));
            case Field.Centre centre -> answer(centre, option(texts, "centre"));
            case Field.Rows rows -> answer(rows, List.of(examples(rows.columns(), texts, day)));
            case Field.Secret _ -> Answers.none();
        };
    }

    private static String cut(ResourceBundle texts, Field<String> field) {
        var text = texts.getString("text");
        return text.substring(0, Math.min(text.length(), field.maxLength())).strip();
    }

    private static Option option(ResourceBundle texts, String key) {
        return new Option(key, texts.getString(key));
    }

    private static <T> Answers answer(Field<T> field, T value) {
        return Answers.none().with(field, value);
    }
}
