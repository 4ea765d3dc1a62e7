package salon.push;

import java.time.Duration;
import java.util.Optional;

/// How a send ended.
sealed interface PushResult {
    record Sent() implements PushResult {}

    /// There is nothing to tell any more.
    record Needless() implements PushResult {}

    /// The app was removed from the device, or its token was replaced.
    record DeviceGone() implements PushResult {}

    /// Trying again can help; Google may say when.
    record Later(Optional<Duration> asked) implements PushResult {}

    /// Trying again can not help. The reason names no person.
    record Refused(String reason) implements PushResult {}
}
