package salon.definition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import salon.definition.DefinitionRevision.State;

@ApplicationScoped
@Transactional
class DefinitionRepository {
    private static final RowMapper<DefinitionRevision> ROW = (row, context) -> new DefinitionRevision(
            row.getObject("id", UUID.class),
            row.getString("type"),
            row.getInt("version"),
            State.valueOf(row.getString("state")),
            row.getString("source"),
            row.getString("author"),
            row.getObject("saved_at", OffsetDateTime.class).toInstant(),
            row.getString("published_by"),
            instant(row, "published_at"),
            row.getString("ended_by"),
            instant(row, "ended_at"));

    private final Jdbi jdbi;

    DefinitionRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Which revision a type is read by, and whether it is offered.
    record Current(UUID id, String type, boolean isOffered) {}

    List<Current> current() {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select id, type, state from definition
                         where state in ('PUBLISHED', 'WITHDRAWN') order by type""")
                .map((row, context) -> new Current(
                        row.getObject("id", UUID.class),
                        row.getString("type"),
                        row.getString("state").equals("PUBLISHED")))
                .list());
    }

    Optional<DefinitionRevision> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from definition where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    /// The draft and the current revision of each type.
    List<DefinitionRevision> heads(int most) {
        return jdbi.withHandle(
                sql -> sql.createQuery("""
                        select * from definition where state <> 'REPLACED' order by type, saved_at desc limit :most""").bind("most", most).map(ROW).list());
    }

    /// Newest first.
    List<DefinitionRevision> history(String type, int most) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select * from definition where type = :type order by saved_at desc, id desc limit :most""")
                .bind("type", type)
                .bind("most", most)
                .map(ROW)
                .list());
    }

    Optional<DefinitionRevision> inState(String type, State... states) {
        return jdbi.withHandle(
                sql -> sql.createQuery("select * from definition where type = :type and state = any(:states)")
                        .bind("type", type)
                        .bindArray("states", String.class, names(states))
                        .map(ROW)
                        .findOne());
    }

    /// Lets one at a time change a type, for as long as the transaction lasts.
    void lock(String type) {
        jdbi.useHandle(sql ->
                sql.createQuery("""
                        select pg_advisory_xact_lock(hashtextextended(current_setting('app.tenant') || :type, 11))""").bind("type", type).mapTo(String.class).one());
    }

    void add(DefinitionRevision revision) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into definition (tenant_id, id, type, version, state, source, author, saved_at,
                                                published_by, published_at)
                        values (current_setting('app.tenant')::uuid, :id, :type, :version, :state, :source, :author,
                                :savedAt, :publishedBy, :publishedAt)""")
                .bind("id", revision.id())
                .bind("type", revision.type())
                .bind("version", revision.version())
                .bind("state", revision.state().name())
                .bind("source", revision.source())
                .bind("author", revision.author())
                .bind("savedAt", revision.savedAt())
                .bind("publishedBy", revision.publishedBy())
                .bind("publishedAt", revision.publishedAt())
                .execute());
    }

    /// When it ended already, as one that was withdrawn, that stays.
    void end(UUID id, State as, String by, Instant at) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        update definition set state = :state, ended_by = coalesce(ended_by, :by),
                               ended_at = coalesce(ended_at, :at) where id = :id""")
                .bind("state", as.name())
                .bind("by", by)
                .bind("at", at)
                .bind("id", id)
                .execute());
    }

    boolean removeDraft(String type) {
        return jdbi.withHandle(sql -> sql.createUpdate("delete from definition where type = :type and state = 'DRAFT'")
                        .bind("type", type)
                        .execute())
                > 0;
    }

    private static String[] names(State... states) {
        return Arrays.stream(states).map(State::name).toArray(String[]::new);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
