package salon.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import salon.chat.ChatEvent.ChatChanged;
import salon.chat.ChatEvent.ChatSeen;
import salon.chat.ChatEvent.MessagePosted;
import salon.plugin.CardTypes;
import salon.request.Request;
import salon.request.RequestEvent.RequestChanged;
import salon.request.RequestEvent.RequestSubmitted;
import salon.tenant.CurrentTenant;

/// Publishes what was committed: events of chats, requests and card types become live events.
@ApplicationScoped
class LivePublisher {
    private final Fanout fanout;

    LivePublisher(Fanout fanout) {
        this.fanout = fanout;
    }

    void posted(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted event) {
        fanout.publish(new LiveEvent.MessagePosted(
                event.tenant(),
                event.conversation(),
                event.customer(),
                event.centre(),
                event.centreName(),
                event.unread(),
                event.message()));
    }

    void seen(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChatSeen event) {
        fanout.publish(new LiveEvent.ChatSeen(
                event.tenant(), event.conversation(), event.customer(), event.centre(), event.upTo(), event.unread()));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) ChatChanged event) {
        fanout.publish(new LiveEvent.ChatChanged(
                event.tenant(), event.conversation(), event.customer(), event.centre(), event.deleted()));
    }

    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestSubmitted event) {
        publish(event.request());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestChanged event) {
        publish(event.request());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CardTypes.TypesChanged event) {
        fanout.publish(new LiveEvent.CardTypesChanged(event.tenant()));
    }

    private void publish(Request request) {
        fanout.publish(new LiveEvent.RequestChanged(
                CurrentTenant.get().id(), request.id(), request.customer(), request.centre()));
    }
}
