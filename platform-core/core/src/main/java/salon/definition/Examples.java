package salon.definition;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.Option;
import salon.spi.Phone;
import salon.text.Texts;

/// Made-up answers, to see a card with something in it.
final class Examples {
    private final ResourceBundle words;
    private final LocalDate day;

    private Examples(ResourceBundle words, LocalDate day) {
        this.words = words;
        this.day = day;
    }

    static Answers of(List<Field<?>> fields, Locale locale, LocalDate day) {
        return new Examples(Texts.in("salon.definition.examples", locale), day).all(fields);
    }

    private Answers all(List<Field<?>> fields) {
        return fields.stream().map(this::one).reduce(Answers.none(), Answers::plus);
    }

    private Answers one(Field<?> field) {
        return switch (field) {
            case Field.Text text -> answer(text, cut("text", text));
            case Field.LongText text -> answer(text, cut("text", text));
            case Field.WholeNumber number -> answer(number, Math.clamp(2, number.min(), number.max()));
            case Field.Amount amount -> answer(amount, new Money(150_000, amount.currency()));
            case Field.Day of -> answer(of, day);
            case Field.Time time -> answer(time, LocalTime.of(10, 30));
            case Field.PhoneNumber phone -> answer(phone, new Phone("+79161234567"));
            case Field.Email email -> answer(email, "ivan@mail.example");
            case Field.Choice choice -> answer(choice, choice.keys().getFirst());
            case Field.Vin vin -> answer(vin, "XTAGFK330LY000001");
            case Field.Car car -> answer(car, CarRef.model("Lada Vesta"));
            case Field.Search search -> answer(search, option("text"));
            case Field.Offer offer -> answer(offer, option("offer"));
            case Field.Centre centre -> answer(centre, option("centre"));
            case Field.Rows rows -> answer(rows, List.of(all(rows.columns())));
            case Field.Secret _ -> Answers.none();
        };
    }

    private String cut(String word, Field<String> field) {
        var text = words.getString(word);
        return text.substring(0, Math.min(text.length(), field.maxLength())).strip();
    }

    private Option option(String word) {
        return new Option(word, words.getString(word));
    }

    private static <T> Answers answer(Field<T> field, T value) {
        return Answers.none().with(field, value);
    }
}
