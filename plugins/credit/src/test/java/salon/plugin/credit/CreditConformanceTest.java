package salon.plugin.credit;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class CreditConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new CreditCard();
    }
}
