package salon.request;

import java.time.Instant;
import java.util.UUID;
import salon.request.Request.StaffRef;
import salon.request.Request.State;

/// A change that was made to a request, with what the customer was told.
public record RequestHistoryEntry(
        UUID id,
        int revision,
        Instant at,
        StaffRef by,
        RequestAction.Kind kind,
        State from,
        State to,
        CustomerNotice notice) {
    /// A request that is merely new again changes nothing for the customer.
    public boolean notifiesCustomer() {
        return !notice.isEmpty() || (from != to && to != State.NEW);
    }

    /// Whether the day of the notice is an appointment, and not another day.
    ///
    /// @param before what the customer wanted, or was told last
    public boolean isAppointed(RequestedTime before) {
        return before.isAppointedBy(notice, to);
    }

    boolean isSameAs(RequestChange change) {
        return by.id().equals(change.by().id())
                && kind == change.action().kind()
                && notice.equals(change.notice())
                && (!(change.action() instanceof RequestAction.Move(var target)) || to == target);
    }
}
