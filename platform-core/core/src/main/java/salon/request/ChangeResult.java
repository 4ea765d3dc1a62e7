package salon.request;

import java.util.List;
import java.util.Set;

/// How a change of a request ended. In all but the first case nothing was changed.
public sealed interface ChangeResult {
    record Changed(Request request) implements ChangeResult {}

    /// The same form was sent before.
    record Repeated(Request request) implements ChangeResult {}

    /// Colleagues have changed it since; this is how it stands now and what they did.
    record Overtaken(Request request, List<RequestHistoryEntry> since) implements ChangeResult {}

    /// From where it stands this can't be done.
    record NotOpen(Request request) implements ChangeResult {}

    record Malformed(Set<Flaw> flaws) implements ChangeResult {}

    /// There is no such request in the colleague's centres.
    record Unknown() implements ChangeResult {}

    enum Flaw {
        /// Longer than 2,000 characters, or not storable.
        WORDS,
        /// No day from today on within five years, or only a time.
        DAY,
        /// Nothing was given to tell.
        NOTHING
    }
}
