package salon.plugin.insurance;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class InsuranceConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new InsuranceCard();
    }
}
