package salon.push;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// 429 or 503. The SDK would wait for a 503 on a thread of the scheduler, up to minutes and four times, and would
/// hide mail behind it; as a failed call it ends at once, and the waiting is the scheduler's.
final class FirebaseBusy extends IOException {
    final transient Optional<Duration> asked;

    FirebaseBusy(Optional<Duration> asked) {
        super("Firebase asks to come back later");
        this.asked = asked;
    }
}
