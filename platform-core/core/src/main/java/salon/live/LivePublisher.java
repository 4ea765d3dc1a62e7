package salon.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import salon.chat.ChatChanged;
import salon.chat.ChatSeen;
import salon.chat.MessagePosted;

/// Passes on what happened in a chat, once it is committed.
@ApplicationScoped
class LivePublisher {
    private final Fanout fanout;

    LivePublisher(Fanout fanout) {
        this.fanout = fanout;
    }

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted event) {
        fanout.publish(new LiveEvent.Posted(
                event.tenant(),
                event.conversation(),
                event.customer(),
                event.centre(),
                event.centreName(),
                event.unread(),
                event.message()));
    }

    void seen(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChatSeen event) {
        fanout.publish(new LiveEvent.Seen(
                event.tenant(), event.conversation(), event.customer(), event.centre(), event.upTo(), event.unread()));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChatChanged event) {
        fanout.publish(new LiveEvent.Changed(
                event.tenant(), event.conversation(), event.customer(), event.centre(), event.deleted()));
    }
}
