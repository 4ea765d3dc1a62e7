package salon.plugin.carcatalogue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.CardTexts;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// Shows one car of the dealer's catalogue, or those that fit what staff have filled in.
public final class CarCatalogueCard implements ServiceCard {
    static final Field<CarRef> CAR = Field.car("car");
    static final Field<String> MODEL = Field.text("model", 100);
    static final Field<Money> PRICE_FROM = Field.money("priceFrom", "RUB");
    static final Field<Money> PRICE_TO = Field.money("priceTo", "RUB");
    static final Field<Integer> YEAR_FROM = Field.wholeNumber("yearFrom", 1950, 2999);
    static final Field<String> CONDITION = Field.choice("condition", "new", "used");
    private static final Field<String> LINE = Field.text("line", 1000);

    @Override
    public CardId id() {
        return CardId.of("car-catalogue");
    }

    @Override
    public String icon() {
        return "journal-text";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CAR, MODEL, PRICE_FROM, PRICE_TO, YEAR_FROM, CONDITION);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return car(answers).isPresent()
                ? DeepLink.to("car").with(answers)
                : DeepLink.to("cars").with(answers);
    }

    @Override
    public boolean takesRequests() {
        return false;
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        var from = answers.get(PRICE_FROM).map(Money::amount).orElse(0L);
        return answers.get(PRICE_TO).filter(to -> to.amount() < from).map(to -> Problem.on(PRICE_TO, "below")).stream()
                .toList();
    }

    @Override
    public boolean valid(Answers answers, CardContext context) {
        return car(answers)
                .map(id ->
                        context.catalogue().car(id).filter(car -> !car.sold()).isPresent())
                .orElse(true);
    }

    @Override
    public List<Answers> alternatives(Answers answers, CardContext context) {
        return car(answers).stream()
                .flatMap(id -> context.catalogue().similar(id).stream())
                .map(car -> Answers.none().with(CAR, CarRef.catalogue(car.id(), car.title())))
                .toList();
    }

    /// A price reads "from" or "to".
    @Override
    public String summary(Answers answers, CardContext context) {
        var texts = CardTexts.of(this, context.locale());
        var line = answers.all().stream()
                .filter(answer -> !texts.show(answer).isEmpty())
                .map(answer -> texts.find("summary." + answer.field().name())
                        .map(form -> form.formatted(texts.show(answer)))
                        .orElseGet(() -> texts.show(answer)))
                .collect(Collectors.joining(", "));
        return ServiceCard.super.summary(
                line.isEmpty() ? Answers.none() : Answers.none().with(LINE, line), context);
    }

    private static Optional<UUID> car(Answers answers) {
        return answers.get(CAR).flatMap(CarRef::catalogueId);
    }
}
