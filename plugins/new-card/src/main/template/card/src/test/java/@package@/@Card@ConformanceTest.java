package @package@;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class @Card@ConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new @Card@Card();
    }
}
