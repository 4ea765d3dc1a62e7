package salon.plugin.testdrive;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class TestDriveConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new TestDriveCard();
    }
}
