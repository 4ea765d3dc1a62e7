package salon.push;

import java.time.Duration;
import java.util.Optional;

/// How a send ended.
sealed interface Sending {
    record Sent() implements Sending {}

    /// There is nothing to tell any more.
    record Needless() implements Sending {}

    /// The app was removed from the device, or its token was replaced.
    record DeviceGone() implements Sending {}

    /// Trying again can help; Google may say when.
    record Later(Optional<Duration> asked) implements Sending {}

    /// Trying again can not help. The reason names no person.
    record Refused(String reason) implements Sending {}
}
