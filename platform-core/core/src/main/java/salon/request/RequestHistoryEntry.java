package salon.request;

import java.time.Instant;
import java.util.UUID;
import salon.request.Request.State;

/// A change that was made to a request: who, when, from where to where, and what the customer was told with it.
public record RequestHistoryEntry(
        UUID id,
        int revision,
        Instant at,
        Handler by,
        RequestAction.Kind kind,
        State from,
        State to,
        CustomerNotice told) {
    /// Whether the customer hears of it. That a request is new again changes nothing for them.
    public boolean isTold() {
        return !told.isNothing() || (from != to && to != State.NEW);
    }

    boolean isOf(RequestChange change) {
        return by.id().equals(change.by().id())
                && kind == change.deed().kind()
                && told.equals(change.told())
                && (!(change.deed() instanceof RequestAction.Move(var target)) || to == target);
    }
}
