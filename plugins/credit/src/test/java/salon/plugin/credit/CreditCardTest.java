package salon.plugin.credit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Money;
import salon.spi.Problem;
import salon.testkit.SampleContext;

class CreditCardTest {
    private final CreditCard card = new CreditCard();
    private final SampleContext context = SampleContext.at(Moment.PREFILL).in(Locale.of("ru"));

    /// 100,000 at 12 % over a year is the textbook's 8,884.88.
    @ParameterizedTest
    @CsvSource({"100000, 1200, 12, 8885", "1500000, 0, 36, 41667", "1000000, 2000, 60, 26494", "1, 1200, 1, 2"})
    void aMonthCostsTheAnnuityRoundedUp(long loan, int rate, int months, long payment) {
        assertThat(Annuity.monthly(loan * 100, rate, months)).isEqualTo(payment * 100);
    }

    @Test
    void theSummaryBeginsWithThePaymentForWhatIsLeftToPay() {
        var answers = Answers.none()
                .with(CreditCard.PRICE, Money.of(300_000_00, "RUB"))
                .with(CreditCard.FIRST_PAYMENT, Money.of(200_000_00, "RUB"))
                .with(CreditCard.MONTHS, 12);
        var settings = Answers.none().with(CreditCard.RATE, 1200);

        assertThat(card.summary(answers, context.with(settings)))
                .startsWith("≈ 8\u00A0885\u00A0₽ в месяц, 300\u00A0000\u00A0₽");
    }

    @Test
    void withoutARateNoPaymentIsPromised() {
        var answers = Answers.none()
                .with(CreditCard.PRICE, Money.of(300_000_00, "RUB"))
                .with(CreditCard.MONTHS, 12);

        assertThat(card.summary(answers, context)).doesNotContain("в месяц");
    }

    @Test
    void aFirstPaymentOfTheWholePriceLeavesNoLoan() {
        var answers = Answers.none()
                .with(CreditCard.PRICE, Money.of(300_000_00, "RUB"))
                .with(CreditCard.FIRST_PAYMENT, Money.of(300_000_00, "RUB"));

        assertThat(card.check(answers, context)).containsExactly(new Problem("firstPayment", "no-loan"));
    }
}
