package salon.plugin.credit;

import java.util.List;
import java.util.Optional;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext;
import salon.spi.CardId;
import salon.spi.CardTexts;
import salon.spi.DeepLink;
import salon.spi.Field;
import salon.spi.Money;
import salon.spi.Phone;
import salon.spi.Prefill;
import salon.spi.Problem;
import salon.spi.ServiceCard;

/// Asks for a car loan; once price and term are known and the dealer has set a rate, the summary says what a month
/// costs.
public final class CreditCard implements ServiceCard {
    static final Field<CarRef> CAR = Field.car("car");
    static final Field<Money> PRICE = Field.money("price", "RUB").requiredToSubmit();
    static final Field<Money> FIRST_PAYMENT = Field.money("firstPayment", "RUB");
    static final Field<Integer> MONTHS = Field.wholeNumber("months", 1, 120).requiredToSubmit();
    static final Field<Phone> PHONE = Field.phone("phone").from(Prefill.PROFILE).requiredToSubmit();
    /// In hundredths of a percent a year.
    static final Field<Integer> RATE = Field.wholeNumber("rate", 0, 10_000);
    private static final Field<String> PAYMENT = Field.text("payment");

    @Override
    public CardId id() {
        return CardId.of("credit");
    }

    @Override
    public String icon() {
        return "cash-coin";
    }

    @Override
    public List<Field<?>> fields() {
        return List.of(CAR, PRICE, FIRST_PAYMENT, MONTHS, PHONE);
    }

    @Override
    public DeepLink link(Answers answers, CardContext context) {
        return DeepLink.to("credit").with(answers);
    }

    @Override
    public List<Problem> check(Answers answers, CardContext context) {
        return answers.get(FIRST_PAYMENT).isPresent()
                        && loan(answers).filter(loan -> loan == 0).isPresent()
                ? List.of(Problem.on(FIRST_PAYMENT, "no-loan"))
                : List.of();
    }

    @Override
    public String summary(Answers answers, CardContext context) {
        var texts = CardTexts.of(this, context.locale());
        var first = payment(answers, context.settings())
                .flatMap(month -> texts.find("payment").map(text -> text.formatted(month.shown(context.locale()))))
                .map(text -> Answers.none().with(PAYMENT, text))
                .orElseGet(Answers::none);
        return ServiceCard.super.summary(first.plus(answers), context);
    }

    @Override
    public List<Field<?>> settings() {
        return List.of(RATE);
    }

    @Override
    public int consentVersion() {
        return 1;
    }

    /// The monthly payment, when all it depends on is known.
    static Optional<Money> payment(Answers answers, Answers settings) {
        return loan(answers).flatMap(loan -> answers.get(MONTHS).flatMap(months -> settings.get(RATE)
                .map(rate -> Money.of(Annuity.monthly(loan, rate, months), "RUB"))));
    }

    /// What is left to pay, in minor units; 0 when the first payment is the price or more.
    private static Optional<Long> loan(Answers answers) {
        var first = answers.get(FIRST_PAYMENT).map(Money::amount).orElse(0L);
        return answers.get(PRICE).map(price -> Math.max(0, price.amount() - first));
    }
}
