package salon.card;

import java.util.List;
import salon.centre.Centre;
import salon.customer.OwnCar;

/// A card that a customer got, and what has to be known to open it: read before its plugin is asked, which may take its
/// time.
public final class SentCard {
    private final StoredCard stored;
    private final CardSetting setting;
    private final List<OwnCar> cars;

    SentCard(StoredCard stored, CardSetting setting, List<OwnCar> cars) {
        this.stored = stored;
        this.setting = setting;
        this.cars = cars;
    }

    public Centre centre() {
        return setting.centre();
    }

    StoredCard stored() {
        return stored;
    }

    CardSetting setting() {
        return setting;
    }

    List<OwnCar> cars() {
        return cars;
    }
}
