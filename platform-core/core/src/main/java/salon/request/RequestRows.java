package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;
import salon.persistence.Json;
import salon.plugin.CardTypeView.Consent;

/// Reads requests as the database gives them.
@ApplicationScoped
class RequestRows implements RowMapper<Request> {
    /// All but the words for the search.
    static final String COLUMNS = """
            id, type, version, title, summary, customer_id, centre_id, card_id, answers, offered, state,
            consent_version, consent_text, created_at, revision,
            taken_by, taken_by_name, told_words, told_day, told_time, changed_at
            """;

    private final Json json;

    RequestRows(Json json) {
        this.json = json;
    }

    @Override
    public Request map(ResultSet row, StatementContext context) throws SQLException {
        return new Request(
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("summary"),
                row.getObject("customer_id", UUID.class),
                row.getObject("centre_id", UUID.class),
                row.getObject("card_id", UUID.class),
                json.map(row.getString("answers")),
                json.map(row.getString("offered")),
                Request.State.valueOf(row.getString("state")),
                consent(row),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getInt("revision"),
                takenBy(row),
                told(row, "told_"),
                instant(row.getObject("changed_at", OffsetDateTime.class)));
    }

    static CustomerNotice told(ResultSet row, String prefix) throws SQLException {
        return new CustomerNotice(
                row.getString(prefix + "words"),
                row.getObject(prefix + "day", LocalDate.class),
                row.getObject(prefix + "time", LocalTime.class));
    }

    private static @Nullable Consent consent(ResultSet row) throws SQLException {
        var version = row.getObject("consent_version", Integer.class);
        return version == null ? null : new Consent(version, row.getString("consent_text"));
    }

    private static @Nullable Handler takenBy(ResultSet row) throws SQLException {
        var id = row.getObject("taken_by", UUID.class);
        return id == null ? null : new Handler(id, row.getString("taken_by_name"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
