package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// What was done to requests: written with the change itself, and never again.
@ApplicationScoped
class RequestHistoryRepository {
    private static final RowMapper<RequestHistoryEntry> ROW = (row, context) -> new RequestHistoryEntry(
            row.getObject("id", UUID.class),
            row.getInt("revision"),
            row.getObject("at", OffsetDateTime.class).toInstant(),
            handler(row),
            RequestAction.Kind.valueOf(row.getString("kind")),
            Request.State.valueOf(row.getString("from_state")),
            Request.State.valueOf(row.getString("to_state")),
            RequestRows.told(row, ""));

    private final Jdbi jdbi;
    private final RequestRows rows;

    RequestHistoryRepository(Jdbi jdbi, RequestRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    /// Oldest first.
    List<RequestHistoryEntry> of(UUID request) {
        return jdbi.withHandle(
                sql -> sql.createQuery("select * from request_history where request_id = :request order by revision")
                        .bind("request", request)
                        .map(ROW)
                        .list());
    }

    /// Whoever calls holds the lock of the request. What the customer was told last stays when nothing new is told.
    Request change(Request request, RequestHistoryEntry entry, RequestAction.Outcome outcome) {
        var holder = outcome.takenBy();
        var told = entry.isTold() ? entry.told() : request.told();
        return jdbi.withHandle(sql -> sql.createQuery("""
                        with entry as (
                          insert into request_history (tenant_id, request_id, revision, id, at, staff_id, staff_name,
                                                       kind, from_state, to_state, words, day, "time")
                          values (current_setting('app.tenant')::uuid, :request, :revision, :entry, :at, :staff,
                                  :staffName, :kind, :from, :to, :words, :day, :time))
                        update request set state = :to, revision = :revision, taken_by = :takenBy,
                               taken_by_name = :takenByName, told_words = :toldWords, told_day = :toldDay,
                               told_time = :toldTime, changed_at = :at
                         where id = :request returning\s""" + RequestRows.COLUMNS)
                .bind("request", request.id())
                .bind("revision", entry.revision())
                .bind("entry", entry.id())
                .bind("at", entry.at().atOffset(ZoneOffset.UTC))
                .bind("staff", entry.by().id())
                .bind("staffName", entry.by().name())
                .bind("kind", entry.kind().name())
                .bind("from", entry.from().name())
                .bind("to", entry.to().name())
                .bind("words", entry.told().words())
                .bind("day", entry.told().day())
                .bind("time", entry.told().time())
                .bind("takenBy", holder == null ? null : holder.id())
                .bind("takenByName", holder == null ? null : holder.name())
                .bind("toldWords", told.words())
                .bind("toldDay", told.day())
                .bind("toldTime", told.time())
                .map(rows)
                .one());
    }

    static Handler handler(ResultSet row) throws SQLException {
        return new Handler(row.getObject("staff_id", UUID.class), row.getString("staff_name"));
    }
}
