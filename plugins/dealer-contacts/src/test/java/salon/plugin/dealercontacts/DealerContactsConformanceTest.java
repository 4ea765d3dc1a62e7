package salon.plugin.dealercontacts;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class DealerContactsConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new DealerContactsCard();
    }
}
