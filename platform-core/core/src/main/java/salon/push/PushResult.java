package salon.push;

import java.time.Duration;
import java.util.Optional;

/// How a push to one device ended.
sealed interface PushResult {
    record Sent() implements PushResult {}

    /// There is nothing to tell any more.
    record Obsolete() implements PushResult {}

    /// The app was removed from the device, or its token was replaced.
    record Unregistered() implements PushResult {}

    /// Trying again can help; Firebase may say when.
    record Unavailable(Optional<Duration> retryAfter) implements PushResult {}

    /// Trying again can not help. The reason names no person.
    record Rejected(String reason) implements PushResult {}
}
