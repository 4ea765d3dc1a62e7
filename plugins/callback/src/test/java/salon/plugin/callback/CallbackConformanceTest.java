package salon.plugin.callback;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class CallbackConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new CallbackCard();
    }
}
