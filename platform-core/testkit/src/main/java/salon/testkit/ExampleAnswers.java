package salon.testkit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext;
import salon.spi.CardContext.Moment;
import salon.spi.CardTexts;
import salon.spi.Catalogue;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.Option;
import salon.spi.Phone;
import salon.spi.ServiceCard;
import salon.spi.Source;

/// The answers and contexts that a card is checked with: no answers, every field, the longest values, days around
/// today.
final class ExampleAnswers {
    private static final LocalDate TODAY = SampleContext.at(Moment.OPEN).today();

    private ExampleAnswers() {}

    static List<Answers> of(List<Field<?>> fields) {
        var full = full(fields);
        var all = new ArrayList<>(List.of(Answers.none(), full));
        for (var field : fields) {
            all.add(full.without(field));
            of(field).forEach(alone -> all.addAll(List.of(alone, full.plus(alone))));
        }
        return List.copyOf(all);
    }

    /// Every field has the longest of its example values.
    static Answers full(List<Field<?>> fields) {
        return fields.stream()
                .map(field -> of(field).reduce((first, last) -> last).orElseThrow())
                .reduce(Answers.none(), Answers::plus);
    }

    /// At every moment, in both languages, without settings and with all of them.
    static List<CardContext> contexts(ServiceCard card) {
        var unset = Arrays.stream(Moment.values()).map(SampleContext::at);
        var set = Stream.of(SampleContext.at(Moment.SUBMIT).with(full(card.settings())));
        return Stream.concat(unset, card.settings().isEmpty() ? Stream.of() : set)
                .flatMap(context -> CardTexts.LANGUAGES.stream().map(context::in))
                .map(CardContext.class::cast)
                .toList();
    }

    static CardContext context(Locale language) {
        return SampleContext.at(Moment.SUBMIT).in(language);
    }

    private static Stream<Answers> of(Field<?> field) {
        return switch (field) {
            case Field.Text text -> each(text, "x", "ё", "ё".repeat(text.maxLength()));
            case Field.LongText text -> each(text, "x", "ё", lines(text.maxLength()));
            case Field.Day day -> each(day, TODAY.minusDays(1), TODAY, TODAY.plusDays(1), TODAY.plusYears(2));
            case Field.Time time -> each(time, LocalTime.MIDNIGHT, LocalTime.NOON, LocalTime.of(23, 59));
            case Field.PhoneNumber phone -> each(phone, new Phone("+1234567"), new Phone("+123456789012345"));
            case Field.Email email ->
                each(
                        email,
                        "a@b.cd",
                        "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(email.maxLength() - 129));
            case Field.WholeNumber number -> each(number, number.min(), number.max());
            case Field.Amount amount ->
                each(amount, money(amount, 0), money(amount, 1), money(amount, 999_999_999_999_999L));
            case Field.Choice choice -> each(choice, choice.keys().toArray(String[]::new));
            case Field.Vin vin -> each(vin, "XTA219040P0000001", "11111111111111111");
            case Field.Car car ->
                each(
                        car,
                        new CarRef(null, new UUID(0, 1)),
                        CarRef.model("x"),
                        CarRef.catalogue(SampleCatalogue.SOLD.id(), SampleCatalogue.SOLD.title()),
                        CarRef.catalogue(SampleCatalogue.FOR_SALE.id(), "ё".repeat(car.maxLength())));
            case Field.Search search -> each(search, new Option("x", "x"), longest());
            case Field.Offer offer ->
                each(
                        offer,
                        new Option(new UUID(0, 1) + "", "x"),
                        chosen(SampleCatalogue.ENDED),
                        chosen(SampleCatalogue.RUNNING));
            case Field.Centre centre -> each(centre, new Option("north", "Aurora North"), longest());
            case Field.Rows rows ->
                each(rows, List.of(row(rows.columns())), Collections.nCopies(Field.Rows.MAX_ROWS, row(rows.columns())));
            case Field.Secret secret -> each(secret, "x", "ё".repeat(secret.maxLength()));
        };
    }

    private static Option longest() {
        return new Option("k".repeat(200), "ё".repeat(200));
    }

    private static Option chosen(Catalogue.Offer offer) {
        return new Option(offer.id().toString(), offer.title());
    }

    /// As read from storage: answers within a row have the source [Source#CUSTOMER].
    private static Answers row(List<Field<?>> columns) {
        return Answers.decode(columns, full(columns).encode(), Source.CUSTOMER).answers();
    }

    @SafeVarargs
    private static <T> Stream<Answers> each(Field<T> field, T... values) {
        return Arrays.stream(values).map(value -> Answers.none().with(field, value, Source.STAFF));
    }

    private static Money money(Field.Amount field, long amount) {
        return new Money(amount, field.currency());
    }

    private static String lines(int length) {
        return length < 3 ? "ё".repeat(length) : "ё\n" + "ё".repeat(length - 2);
    }
}
