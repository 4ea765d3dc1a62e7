package salon.plugin.maintenance;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class MaintenanceConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new MaintenanceCard();
    }
}
