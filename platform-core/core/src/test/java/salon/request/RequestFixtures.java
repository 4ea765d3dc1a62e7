package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import salon.Given;
import salon.NoteCard;
import salon.customer.Customer;
import salon.staff.Staff;
import salon.staff.StaffMember;

/// Requests that customers have sent, and the colleagues of the sample data who work on them.
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

    /// A new customer's, who has no chat.
    public Request of(String tenant, String centre, String note) {
        return of(tenant, given.customer(tenant), centre, note);
    }

    public Request of(String tenant, Customer customer, String centre, String note) {
        var form = new RequestForm(
                UUID.randomUUID(), NoteCard.ID, centre, null, Map.of("note", note, "phone", "+79161234567"));
        return given.in(tenant, () -> ((SubmitResult.Accepted) requests.submit(customer, form)).request());
    }

    public ChangeResult make(String tenant, RequestChange change) {
        return given.in(tenant, () -> changes.make(change));
    }

    /// As the page would send it that shows the request as it is given here.
    public ChangeResult make(Request request, StaffMember by, RequestAction deed, CustomerNotice told) {
        return make("aurora", new RequestChange(UUID.randomUUID(), request.id(), request.revision(), by, deed, told));
    }

    public Request made(Request request, StaffMember by, RequestAction deed, CustomerNotice told) {
        return ((ChangeResult.Changed) make(request, by, deed, told)).request();
    }

    private StaffMember member(String tenant, String subject) {
        return given.in(tenant, () -> staff.bySubject(subject).orElseThrow());
    }
}
