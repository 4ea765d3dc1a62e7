package salon.plugin.specialoffer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Catalogue;
import salon.spi.Option;
import salon.spi.Problem;
import salon.testkit.SampleCatalogue;
import salon.testkit.SampleContext;

class SpecialOfferCardTest {
    private final SpecialOfferCard card = new SpecialOfferCard();
    private final SampleContext sending = SampleContext.at(Moment.PREFILL);

    @Test
    void onlyAnOfferThatRunsCanBeSent() {
        assertThat(card.check(of(SampleCatalogue.RUNNING), sending)).isEmpty();
        assertThat(card.check(of(SampleCatalogue.ENDED), sending)).containsExactly(new Problem("offer", "over"));
        assertThat(card.check(Answers.none(), sending)).containsExactly(new Problem("offer", "required"));
    }

    @Test
    void anOfferThatIsOverLeadsToThoseThatRun() {
        var tapped = SampleContext.at(Moment.OPEN);

        assertThat(card.valid(of(SampleCatalogue.RUNNING), tapped)).isTrue();
        assertThat(card.valid(of(SampleCatalogue.ENDED), tapped)).isFalse();
        assertThat(card.alternatives(of(SampleCatalogue.ENDED), tapped)).containsExactly(of(SampleCatalogue.RUNNING));
    }

    @Test
    void whatIsNoOfferIsOver() {
        var typed = Answers.none().with(SpecialOfferCard.OFFER, new Option("half price", "half price"));

        assertThat(card.valid(typed, sending)).isFalse();
    }

    private static Answers of(Catalogue.Offer offer) {
        return Answers.none().with(SpecialOfferCard.OFFER, new Option(offer.id().toString(), offer.title()));
    }
}
