package salon.panel.integrations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.handover.Delivery;
import salon.handover.Why;
import salon.panel.frame.Moment;
import salon.panel.frame.Moments;

/// A try of the log. `round` 0: it can't be sent again.
record DeliveryRow(
        UUID id,
        Moment at,
        String label,
        @Nullable UUID request,
        Delivery.Outcome outcome,
        @Nullable Why why,
        long millis,
        int round) {
    static DeliveryRow of(Delivery delivery, Moments moments) {
        return new DeliveryRow(
                delivery.id(),
                moments.of(delivery.at()),
                delivery.label(),
                delivery.request(),
                delivery.outcome(),
                delivery.why(),
                delivery.took().toMillis(),
                delivery.round());
    }

    public boolean isDone() {
        return outcome == Delivery.Outcome.DONE;
    }
}
