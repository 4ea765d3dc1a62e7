package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import salon.Given;
import salon.NoteCard;
import salon.customer.Customer;
import salon.request.RequestChanges.ChangeResult;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;
import salon.staff.Staff;
import salon.staff.StaffMember;

/// Requests of customers, and the staff members of the sample data.
@ApplicationScoped
public class RequestFixtures {
    private final Given given;
    private final Requests requests;
    private final RequestChanges changes;
    private final Staff staff;

    RequestFixtures(Given given, Requests requests, RequestChanges changes, Staff staff) {
        this.given = given;
        this.requests = requests;
        this.changes = changes;
        this.staff = staff;
    }

    /// Anna works in north.
    public StaffMember anna() {
        return member("aurora", "a0000000-0000-4000-8000-000000000001");
    }

    /// Boris works in north and south.
    public StaffMember boris() {
        return member("aurora", "a0000000-0000-4000-8000-000000000002");
    }

    public StaffMember viktorOfVega() {
        return member("vega", "b0000000-0000-4000-8000-000000000001");
    }

    /// Of a new customer, who has no chat.
    public Request of(String tenant, String centre, String note) {
        return of(tenant, given.customer(tenant), centre, note);
    }

    public Request of(String tenant, Customer customer, String centre, String note) {
        var form = new RequestForm(
                UUID.randomUUID(), NoteCard.ID, centre, null, Map.of("note", note, "phone", "+79161234567"));
        return given.in(tenant, () -> ((SubmitResult.Accepted) requests.submit(customer, form)).request());
    }

    public ChangeResult change(String tenant, RequestChange change) {
        return given.in(tenant, () -> changes.apply(change));
    }

    /// As the page sends it that shows the given request.
    public ChangeResult change(Request request, StaffMember by, RequestAction action, CustomerNotice notice) {
        return change(
                "aurora", new RequestChange(UUID.randomUUID(), request.id(), request.revision(), by, action, notice));
    }

    public Request changed(Request request, StaffMember by, RequestAction action, CustomerNotice notice) {
        return ((ChangeResult.Changed) change(request, by, action, notice)).request();
    }

    private StaffMember member(String tenant, String subject) {
        return given.in(tenant, () -> staff.bySubject(subject).orElseThrow());
    }
}
