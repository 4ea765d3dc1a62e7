package salon.card;

import java.util.List;
import salon.centre.Centre;
import salon.customer.CustomerCar;
import salon.plugin.CardRecipient;

/// A card that a customer got, and what has to be known to open it: read before its plugin is asked, which may take its
/// time.
public final class SentCard {
    private final StoredCard stored;
    private final CardRecipient recipient;
    private final List<CustomerCar> cars;

    SentCard(StoredCard stored, CardRecipient recipient, List<CustomerCar> cars) {
        this.stored = stored;
        this.recipient = recipient;
        this.cars = cars;
    }

    public Centre centre() {
        return recipient.centre();
    }

    StoredCard stored() {
        return stored;
    }

    CardRecipient recipient() {
        return recipient;
    }

    List<CustomerCar> cars() {
        return cars;
    }
}
