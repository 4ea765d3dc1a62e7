package salon.request;

import java.time.Instant;
import java.util.UUID;
import salon.request.Request.State;

/// A change that was made to a request: who, when, from where to where, and what the customer was told with it.
public record RequestEntry(
        UUID id, int revision, Instant at, Handler by, Deed.Kind kind, State from, State to, Told told) {
    /// Whether the customer hears of it. That a request is new again changes nothing for them.
    public boolean isTold() {
        return !told.isNothing() || (from != to && to != State.NEW);
    }

    boolean isOf(Change change) {
        return by.id().equals(change.by().id())
                && kind == change.deed().kind()
                && told.equals(change.told())
                && (!(change.deed() instanceof Deed.Move(var target)) || to == target);
    }
}
