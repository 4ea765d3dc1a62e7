package salon.plugin.service;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class RepairConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new RepairCard();
    }
}
