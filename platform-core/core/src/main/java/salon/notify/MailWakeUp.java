package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import salon.chat.Author;
import salon.chat.MessagePosted;
import salon.schedule.Sweeper;

/// The first question mails at once: the sweeper doesn't wait for its timer.
@ApplicationScoped
class MailWakeUp {
    private final Sweeper sweeper;

    MailWakeUp(Sweeper sweeper) {
        this.sweeper = sweeper;
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted event) {
        if (event.message().from().kind() == Author.Kind.CUSTOMER) {
            sweeper.wake(event.tenant());
        }
    }
}
