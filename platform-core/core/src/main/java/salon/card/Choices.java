package salon.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import salon.centre.Centres;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext;
import salon.spi.Catalogue;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.ServiceCard;
import salon.spi.Source;
import salon.text.TextRules;
import salon.text.Texts;

/// The options of fields: offers, centres, cars, and what the card itself finds. The label of a chosen option always
/// comes from here, never from the client.
@ApplicationScoped
class Choices {
    private final Centres centres;

    Choices(Centres centres) {
        this.centres = centres;
    }

    /// Those that match what has been typed; at most [Catalogue#MAX_RESULTS].
    List<Option> options(ServiceCard card, Field<?> field, String typed, CardContext context) {
        return switch (field) {
            case Field.Search search -> card.options(search, typed, context);
            case Field.Offer _ -> matching(offers(context), typed);
            case Field.Centre _ -> matching(centres(), typed);
            case Field.Car _ ->
                cars(typed, context).limit(Catalogue.MAX_RESULTS).toList();
            case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Amount _, Field.Choice _ -> List.of();
            case Field.Day _, Field.Time _, Field.PhoneNumber _, Field.Email _, Field.Vin _ -> List.of();
            case Field.Rows _, Field.Secret _ -> List.of();
        };
    }

    /// The answer to store when it is a choice, with its own label; nothing for other fields. Empty when there is no
    /// such option.
    Optional<Answers> resolve(Answers.Answer<?> answer, ServiceCard card, CardContext context) {
        var unchanged = Answers.none();
        return switch (answer.field()) {
            case Field.Search search -> chosen(search, answer, card.options(search, key(answer), context).stream());
            case Field.Offer offer ->
                chosen(offer, answer, Stream.concat(offer(key(answer), context), offers(context)));
            case Field.Centre centre -> chosen(centre, answer, centres());
            case Field.Car car -> car(car, answer, context);
            case Field.Text _, Field.LongText _, Field.WholeNumber _, Field.Amount _ -> Optional.of(unchanged);
            case Field.Choice _, Field.Day _, Field.Time _, Field.PhoneNumber _ -> Optional.of(unchanged);
            case Field.Email _, Field.Vin _, Field.Rows _, Field.Secret _ -> Optional.of(unchanged);
        };
    }

    private static Optional<Answers> chosen(Field<Option> field, Answers.Answer<?> answer, Stream<Option> among) {
        var given = key(answer);
        return among.filter(option -> option.key().equals(given) || isLabel(given, option))
                .findFirst()
                .map(option -> Answers.none().with(field, option, answer.source()));
    }

    /// Free text is allowed: the customer's own car is in no catalogue.
    private static Optional<Answers> car(Field.Car field, Answers.Answer<?> answer, CardContext context) {
        var given = (CarRef) answer.value();
        var words = given.words().orElse("");
        return given.catalogueId().isPresent()
                ? given.catalogueId().flatMap(context.catalogue()::car).map(car -> one(field, car, answer.source()))
                : Optional.of(cars(words, context)
                        .filter(option -> isLabel(words, option))
                        .findFirst()
                        .flatMap(option -> context.catalogue().car(UUID.fromString(option.key())))
                        .map(car -> one(field, car, answer.source()))
                        .orElseGet(Answers::none));
    }

    private static Answers one(Field.Car field, Catalogue.Car car, Source source) {
        return Answers.none().with(field, CarRef.catalogue(car.id(), car.title()), source);
    }

    private static Stream<Option> cars(String typed, CardContext context) {
        // The label of an option that was chosen before begins with make and model, too.
        var name = typed.replaceFirst(",.*", "").strip();
        return context.catalogue().cars(Catalogue.Filter.named(name)).stream()
                .map(car -> new Option(car.id().toString(), label(car, context.locale())));
    }

    /// Used cars of one model and price are told apart by their mileage.
    private static String label(Catalogue.Car car, Locale locale) {
        var price = car.price().shown(locale);
        return car.used()
                ? new MessageFormat(Texts.in("salon.card.choices", locale).getString("used"), locale)
                        .format(new Object[] {car.title(), price, car.mileage()})
                : car.title() + " · " + price;
    }

    private static Stream<Option> offers(CardContext context) {
        return context.catalogue().offers().stream().map(Choices::option);
    }

    private static Stream<Option> offer(String key, CardContext context) {
        try {
            return context.catalogue().offer(UUID.fromString(key)).stream().map(Choices::option);
        } catch (IllegalArgumentException noId) {
            return Stream.empty();
        }
    }

    private static Option option(Catalogue.Offer offer) {
        return new Option(offer.id().toString(), offer.title());
    }

    private Stream<Option> centres() {
        return centres.all().stream().map(centre -> new Option(centre.slug(), centre.name()));
    }

    private static boolean isLabel(String typed, Option option) {
        return TextRules.line(option.label()).equalsIgnoreCase(TextRules.line(typed));
    }

    private static List<Option> matching(Stream<Option> options, String typed) {
        var words = TextRules.line(typed).toLowerCase(Locale.ROOT);
        return options.filter(option ->
                        TextRules.line(option.label()).toLowerCase(Locale.ROOT).contains(words))
                .limit(Catalogue.MAX_RESULTS)
                .toList();
    }

    private static String key(Answers.Answer<?> answer) {
        return ((Option) answer.value()).key();
    }
}
