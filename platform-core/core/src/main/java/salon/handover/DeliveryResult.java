package salon.handover;

import java.time.Duration;
import java.util.Optional;

/// How a try ended.
sealed interface DeliveryResult {
    /// @param reference what the other side calls the request; may be empty
    record Done(String reference) implements DeliveryResult {}

    /// Trying again can help; `asked` is the wait that the other side asks for.
    record Later(FailureReason why, Optional<Duration> asked) implements DeliveryResult {
        Later(FailureReason why) {
            this(why, Optional.empty());
        }
    }

    /// Trying again can not help.
    record Refused(FailureReason why) implements DeliveryResult {}
}
