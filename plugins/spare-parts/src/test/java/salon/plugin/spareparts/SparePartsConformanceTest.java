package salon.plugin.spareparts;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class SparePartsConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new SparePartsCard();
    }
}
