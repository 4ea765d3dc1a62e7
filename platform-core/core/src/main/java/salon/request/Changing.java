package salon.request;

import java.util.List;
import java.util.Set;

/// How a change of a request ended. In all but the first case nothing was changed.
public sealed interface Changing {
    record Changed(Request request) implements Changing {}

    /// The same form was sent before.
    record Repeated(Request request) implements Changing {}

    /// Colleagues have changed it since; this is how it stands now and what they did.
    record Overtaken(Request request, List<RequestEntry> since) implements Changing {}

    /// From where it stands this can't be done.
    record NotOpen(Request request) implements Changing {}

    record Malformed(Set<Flaw> flaws) implements Changing {}

    /// There is no such request in the colleague's centres.
    record Unknown() implements Changing {}

    enum Flaw {
        /// Longer than 2,000 characters, or not storable.
        WORDS,
        /// No day from today on within five years, or only a time.
        DAY,
        /// Nothing was given to tell.
        NOTHING
    }
}
