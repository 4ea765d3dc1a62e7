package salon.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import salon.request.Request;
import salon.request.RequestChanged;
import salon.request.RequestSubmitted;
import salon.tenant.CurrentTenant;

/// Passes on what happened to a request, once it is committed.
@ApplicationScoped
class RequestObserver {
    private final Fanout fanout;

    RequestObserver(Fanout fanout) {
        this.fanout = fanout;
    }

    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestSubmitted event) {
        publish(event.request());
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestChanged event) {
        publish(event.request());
    }

    private void publish(Request request) {
        fanout.publish(
                new LiveEvent.Requested(CurrentTenant.get().id(), request.id(), request.customer(), request.centre()));
    }
}
