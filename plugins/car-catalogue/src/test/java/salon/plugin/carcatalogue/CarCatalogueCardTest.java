package salon.plugin.carcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CarRef;
import salon.spi.CardContext.Moment;
import salon.spi.Catalogue;
import salon.spi.Money;
import salon.spi.Problem;
import salon.testkit.SampleCatalogue;
import salon.testkit.SampleContext;

class CarCatalogueCardTest {
    private final CarCatalogueCard card = new CarCatalogueCard();
    private final SampleContext context = SampleContext.at(Moment.OPEN).in(Locale.of("ru"));
    private final Answers prices = Answers.none()
            .with(CarCatalogueCard.PRICE_FROM, Money.of(200_000_00, "RUB"))
            .with(CarCatalogueCard.PRICE_TO, Money.of(300_000_00, "RUB"));

    @Test
    void oneCarOpensItsPageAndFiltersTheList() {
        assertThat(card.link(of(SampleCatalogue.FOR_SALE), context).screen()).isEqualTo("car");
        assertThat(card.link(prices, context).screen()).isEqualTo("cars");
        assertThat(card.link(Answers.none().with(CarCatalogueCard.CAR, CarRef.model("Vesta")), context)
                        .screen())
                .isEqualTo("cars");
    }

    @Test
    void aSoldCarLeadsToSimilarOnes() {
        assertThat(card.valid(of(SampleCatalogue.FOR_SALE), context)).isTrue();
        assertThat(card.valid(of(SampleCatalogue.SOLD), context)).isFalse();
        assertThat(card.valid(Answers.none(), context)).isTrue();
        assertThat(card.alternatives(of(SampleCatalogue.SOLD), context))
                .containsExactlyInAnyOrder(of(SampleCatalogue.USED), of(SampleCatalogue.FOR_SALE));
    }

    @Test
    void theSummaryReadsLikeASentence() {
        assertThat(card.summary(prices, context)).isEqualTo("от 200\u00A0000\u00A0₽, до 300\u00A0000\u00A0₽");
        assertThat(card.summary(Answers.none(), context)).isEmpty();
    }

    @Test
    void theUpperPriceIsNotBelowTheLowerOne() {
        var turned = prices.with(CarCatalogueCard.PRICE_TO, Money.of(1, "RUB"));

        assertThat(card.check(turned, context)).containsExactly(new Problem("priceTo", "below"));
        assertThat(card.check(prices, context)).isEmpty();
    }

    private static Answers of(Catalogue.Car car) {
        return Answers.none().with(CarCatalogueCard.CAR, CarRef.catalogue(car.id(), car.title()));
    }
}
