package example.tyrestorage;

import salon.spi.ServiceCard;
import salon.testkit.CardConformance;

class TyreStorageConformanceTest extends CardConformance {
    @Override
    protected ServiceCard card() {
        return new TyreStorageCard();
    }
}
