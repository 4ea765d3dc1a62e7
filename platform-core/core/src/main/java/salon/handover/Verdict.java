package salon.handover;

import java.time.Duration;
import java.util.Optional;

/// How a try ended.
sealed interface Verdict {
    /// @param reference what the other side calls the request; may be empty
    record Done(String reference) implements Verdict {}

    /// Trying again can help; `asked` is the wait that the other side asks for.
    record Later(Why why, Optional<Duration> asked) implements Verdict {
        Later(Why why) {
            this(why, Optional.empty());
        }
    }

    /// Trying again can not help.
    record Refused(Why why) implements Verdict {}
}
