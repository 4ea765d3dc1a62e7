package salon.plugin.specialoffer;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class SpecialOfferConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new SpecialOfferCard();
    }
}
