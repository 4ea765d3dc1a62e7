package salon.request;

import java.util.List;
import java.util.Set;

/// The result of [RequestChanges#apply]. Only `Changed` has changed anything.
public sealed interface ChangeResult {
    record Changed(Request request) implements ChangeResult {}

    /// The same form was sent before.
    record Repeated(Request request) implements ChangeResult {}

    /// Others have changed the request since the revision that the staff member saw.
    ///
    /// @param request as it is now
    /// @param since the changes after that revision, oldest first
    record Outdated(Request request, List<RequestHistoryEntry> since) implements ChangeResult {}

    /// The action is not available in the request's state.
    record NotAllowed(Request request) implements ChangeResult {}

    record Invalid(Set<Problem> problems) implements ChangeResult {}

    /// There is no such request in the staff member's centres.
    record Unknown() implements ChangeResult {}

    enum Problem {
        /// Longer than 2,000 characters, or not storable.
        TEXT,
        /// In the past, more than five years ahead, or a time without a day.
        DAY,
        /// A message to the customer with nothing in it.
        EMPTY
    }
}
