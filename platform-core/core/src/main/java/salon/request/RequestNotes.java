package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import salon.persistence.NativeSql;
import salon.request.Request.StaffRef;
import salon.staff.StaffMember;
import salon.text.TextRules;

/// Internal notes of staff on a request: added, never changed, never shown to the customer.
@ApplicationScoped
@Transactional
public class RequestNotes {
    private static final int MAX_LENGTH = 4_000;

    public record Note(UUID id, Instant at, StaffRef by, String text) {}

    /// The result of [#add].
    public sealed interface AddResult {
        /// Also when the same form was sent before.
        record Added() implements AddResult {}

        /// The same form was sent before with another text.
        record Conflict() implements AddResult {}

        /// Empty, longer than 4,000 characters, or not storable.
        record Invalid() implements AddResult {}

        /// There is no such request in the staff member's centres.
        record Unknown() implements AddResult {}
    }

    private final RequestRepository requests;
    private final NativeSql sql;
    private final InstantSource clock;

    RequestNotes(RequestRepository requests, NativeSql sql, InstantSource clock) {
        this.requests = requests;
        this.sql = sql;
        this.clock = clock;
    }

    /// @param id of the form: sent twice it makes one note
    public AddResult add(UUID id, UUID request, StaffMember by, String text) {
        if (requests.find(request).filter(one -> by.worksAt(one.centre())).isEmpty()) {
            return new AddResult.Unknown();
        }
        if (TextRules.isBlank(text) || !TextRules.isValid(text, MAX_LENGTH)) {
            return new AddResult.Invalid();
        }
        insert(
                request,
                new Note(id, clock.instant().truncatedTo(ChronoUnit.MICROS), new StaffRef(by.id(), by.name()), text));
        var isStored = of(request).stream()
                .anyMatch(note -> note.id().equals(id)
                        && note.text().equals(text)
                        && note.by().id().equals(by.id()));
        return isStored ? new AddResult.Added() : new AddResult.Conflict();
    }

    /// Oldest first. The caller has checked that the reader works at the centre.
    public List<Note> of(UUID request) {
        return sql.query("""
                        select id, at, staff_id as by_id, staff_name as by_name, text
                          from request_note where request_id = :request order by at, id""", Note.class).setParameter("request", request).getResultList();
    }

    /// A note with the same id stays as it is.
    private void insert(UUID request, Note note) {
        sql.update("""
                        insert into request_note (tenant_id, request_id, id, at, staff_id, staff_name, text)
                        values (current_setting('app.tenant')::uuid, :request, :id, :at, :staff, :staffName, :text)
                        on conflict (tenant_id, request_id, id) do nothing""")
                .setParameter("request", request)
                .setParameter("id", note.id())
                .setParameter("at", note.at())
                .setParameter("staff", note.by().id())
                .setParameter("staffName", note.by().name())
                .setParameter("text", note.text())
                .executeUpdate();
    }
}
