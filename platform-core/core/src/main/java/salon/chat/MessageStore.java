package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class MessageStore {
    private static final RowMapper<Message> ROW = (row, context) -> message(row, "id");

    private final Jdbi jdbi;

    MessageStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// The hot path: one statement, see `post_message` in the migrations.
    PostedRow post(NewMessage draft) {
        return jdbi.withHandle(sql -> {
            var query = sql.createQuery("""
                            select * from post_message(:conversation, :id, :kind, :author, :text, :push, :customer,
                              :centres::uuid[], :card, :cardType, :cardTitle, :cardSummary)""")
                    .bind("conversation", draft.conversation())
                    .bind("id", draft.id())
                    .bind("kind", draft.writer().kind().name())
                    .bind("author", draft.writer().name())
                    .bind("text", draft.text())
                    .bind("push", draft.writer().pushes())
                    .bind("customer", draft.writer().mustOwn());
            bindCentres(query, draft.writer().mustBeIn());
            bindCard(query, draft.card());
            return query.map((row, context) -> new PostedRow(
                            PostedRow.Outcome.valueOf(row.getString("outcome")),
                            row.getLong("seq"),
                            instant(row, "at"),
                            row.getObject("customer", UUID.class),
                            row.getObject("centre", UUID.class),
                            row.getString("centre_name"),
                            row.getInt("unread"),
                            row.getBoolean("restored")))
                    .one();
        });
    }

    List<Message> page(UUID conversation, MessageRange page) {
        var side = page.forward() ? "seq > :from order by seq" : "seq < :from order by seq desc";
        var found = jdbi.withHandle(sql -> sql.createQuery("""
                        select * from message
                         where tenant_id = current_setting('app.tenant')::uuid and conversation_id = :conversation
                           and\s""" + side + " limit :limit")
                .bind("conversation", conversation)
                .bind("from", page.from())
                .bind("limit", page.limit())
                .map(ROW)
                .list());
        return page.forward() ? found : found.reversed();
    }

    static Message message(ResultSet row, String id) throws SQLException {
        return new Message(
                row.getObject("conversation_id", UUID.class),
                row.getLong("seq"),
                row.getObject(id, UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Author(Author.Kind.valueOf(row.getString("author_kind")), row.getString("author_name")),
                row.getString("text"),
                card(row));
    }

    private static @Nullable MessageCard card(ResultSet row) throws SQLException {
        var type = row.getString("card_type");
        return type == null
                ? null
                : new MessageCard(
                        row.getObject("card_id", UUID.class),
                        type,
                        row.getString("card_title"),
                        row.getString("card_summary"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    private static void bindCentres(Query query, UUID @Nullable [] centres) {
        if (centres == null) {
            query.bindNull("centres", Types.NULL);
        } else {
            query.bindArray("centres", UUID.class, (Object[]) centres);
        }
    }

    private static void bindCard(Query query, @Nullable MessageCard card) {
        query.bind("card", card == null ? null : card.id())
                .bind("cardType", card == null ? null : card.type())
                .bind("cardTitle", card == null ? null : card.title())
                .bind("cardSummary", card == null ? null : card.summary());
    }
}
