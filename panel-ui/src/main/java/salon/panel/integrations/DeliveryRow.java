package salon.panel.integrations;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.handover.Delivery;
import salon.handover.FailureReason;
import salon.panel.frame.FormattedTime;
import salon.panel.frame.TimeFormat;

/// A delivery of the log.
///
/// @param round 0: it can't be sent again
record DeliveryRow(
        UUID id,
        FormattedTime at,
        String label,
        @Nullable UUID request,
        Delivery.Outcome outcome,
        @Nullable FailureReason failure,
        long millis,
        int round) {
    static DeliveryRow of(Delivery delivery, TimeFormat timeFormat) {
        return new DeliveryRow(
                delivery.id(),
                timeFormat.of(delivery.at()),
                delivery.label(),
                delivery.request(),
                delivery.outcome(),
                delivery.failure(),
                delivery.durationMs(),
                delivery.round());
    }

    public boolean isDone() {
        return outcome == Delivery.Outcome.DONE;
    }
}
