package salon.card;

import java.util.List;
import salon.centre.Centre;
import salon.customer.CustomerCar;

/// A card that a customer got, and what has to be known to open it: read before its plugin is asked, which may take its
/// time.
public final class SentCard {
    private final StoredCard stored;
    private final CardRecipient setting;
    private final List<CustomerCar> cars;

    SentCard(StoredCard stored, CardRecipient setting, List<CustomerCar> cars) {
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

    CardRecipient setting() {
        return setting;
    }

    List<CustomerCar> cars() {
        return cars;
    }
}
