package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class RequestNoteRepository {
    private final Jdbi jdbi;

    RequestNoteRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// One with the same id is left as it is.
    void add(UUID request, RequestNote note) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into request_note (tenant_id, request_id, id, at, staff_id, staff_name, text)
                        values (current_setting('app.tenant')::uuid, :request, :id, :at, :staff, :staffName, :text)
                        on conflict (tenant_id, request_id, id) do nothing""")
                .bind("request", request)
                .bind("id", note.id())
                .bind("at", note.at().atOffset(ZoneOffset.UTC))
                .bind("staff", note.by().id())
                .bind("staffName", note.by().name())
                .bind("text", note.text())
                .execute());
    }

    List<RequestNote> of(UUID request) {
        return jdbi.withHandle(
                sql -> sql.createQuery("select * from request_note where request_id = :request order by at, id")
                        .bind("request", request)
                        .map((row, context) -> new RequestNote(
                                row.getObject("id", UUID.class),
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                RequestHistoryRepository.handler(row),
                                row.getString("text")))
                        .list());
    }
}
