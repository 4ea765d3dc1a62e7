package salon.plugin.carcatalogue;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class CarCatalogueConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new CarCatalogueCard();
    }
}
