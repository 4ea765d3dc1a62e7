package salon.request;

import java.util.UUID;
import salon.request.Request.StaffRef;
import salon.staff.StaffMember;

/// A change that a staff member asks for.
///
/// @param id of the form: sent twice it changes once
/// @param seenRevision the revision of the request that the staff member saw
public record RequestChange(
        UUID id, UUID request, int seenRevision, StaffMember by, RequestAction action, CustomerNotice notice) {
    StaffRef staffRef() {
        return new StaffRef(by.id(), by.name());
    }
}
