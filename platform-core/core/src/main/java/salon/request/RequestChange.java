package salon.request;

import java.util.UUID;
import salon.staff.StaffMember;

/// A change that a colleague asks for.
///
/// @param id of the form: sent twice it changes once
/// @param seen the revision of the request that the colleague had before them
public record RequestChange(UUID id, UUID request, int seen, StaffMember by, RequestAction deed, CustomerNotice told) {
    Handler handler() {
        return new Handler(by.id(), by.name());
    }
}
