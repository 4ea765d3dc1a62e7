package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import salon.chat.MessagePosted;
import salon.schedule.Sweeper;

/// An answer, or news, is told as soon as it is committed.
@ApplicationScoped
class PushObserver {
    private final Sweeper sweeper;

    PushObserver(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted event) {
        if (event.pushes()) {
            sweeper.wake(event.tenant());
        }
    }
}
