package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.generic.GenericType;
import org.jdbi.v3.core.statement.SqlStatements;
import salon.chat.Inbox;

@ApplicationScoped
class ListStore {
    private final Jdbi jdbi;
    private final RequestRows rows;

    ListStore(Jdbi jdbi, RequestRows rows) {
        this.jdbi = jdbi;
        this.rows = rows;
    }

    /// A condition that is not asked for does not stand in the statement, so that each finds its index.
    List<Request> page(RequestFilter filter, Inbox.Key after, int limit) {
        var statement = "select " + RequestRows.COLUMNS + """
                 from request
                 where centre_id = :centre and type = :type and (created_at, id) < (:at, :id)\s"""
                + (filter.state() == null ? "" : "and state = :state ")
                + (filter.takenBy() == null ? "" : "and taken_by = :takenBy ")
                + "order by created_at desc, id desc limit :limit";
        return list(statement, filter, after, limit);
    }

    /// The function steps over the wall for its index and gives ids only; their rows are read behind the wall.
    List<Request> search(RequestFilter filter, Inbox.Key after, int limit) {
        var statement = "select " + RequestRows.COLUMNS + """
                 from request
                 where id in (select found.id from search_requests(
                         :centre, :type, :state, :takenBy, :words, :at, :id, :limit) found)
                 order by created_at desc, id desc""";
        return list(statement, filter, after, limit);
    }

    /// How many are new, by type; a type without any is not named.
    Map<String, Integer> fresh(UUID centre) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select type, count(*)::integer as fresh from request
                         where centre_id = :centre and state = 'NEW' group by type""")
                .bind("centre", centre)
                .setMapKeyColumn("type")
                .setMapValueColumn("fresh")
                .collectInto(new GenericType<Map<String, Integer>>() {}));
    }

    private List<Request> list(String statement, RequestFilter filter, Inbox.Key after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery(statement)
                .configure(SqlStatements.class, some -> some.setUnusedBindingAllowed(true))
                .bind("centre", filter.centre())
                .bind("type", filter.type())
                .bind("state", filter.state() == null ? null : filter.state().name())
                .bind("takenBy", filter.takenBy())
                .bind("words", filter.words())
                .bind("at", after.at().atOffset(ZoneOffset.UTC))
                .bind("id", after.id())
                .bind("limit", limit)
                .map(rows)
                .list());
    }
}
