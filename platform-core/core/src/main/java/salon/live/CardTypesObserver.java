package salon.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import salon.card.CardTypesChanged;

/// Tells open panels that there are other card types to pick from.
@ApplicationScoped
class CardTypesObserver {
    private final Fanout fanout;

    CardTypesObserver(Fanout fanout) {
        this.fanout = fanout;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardTypesChanged event) {
        fanout.publish(new LiveEvent.CardTypes(event.tenant()));
    }
}
