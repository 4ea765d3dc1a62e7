package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ConversationStore {
    private static final String SELECT = """
            select c.*, c.asked_seq > c.answered_seq as unanswered, m.conversation_id, m.seq, m.id as message_id, m.at,
                   m.author_kind, m.author_name, m.text, m.card_id, m.card_type, m.card_title, m.card_summary
              from conversation c
              left join message m on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.seq = c.last_seq
             where c.tenant_id = current_setting('app.tenant')::uuid\s""";
    private static final RowMapper<Conversation> ROW = (row, context) -> new Conversation(
            row.getObject("id", UUID.class),
            row.getObject("customer_id", UUID.class),
            row.getObject("centre_id", UUID.class),
            row.getObject("deleted_at") != null,
            row.getLong("last_seq"),
            row.getObject("last_at", OffsetDateTime.class).toInstant(),
            row.getBoolean("unanswered"),
            row.getLong("seen_up_to"),
            row.getInt("unread"),
            last(row));

    private final Jdbi jdbi;

    ConversationStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// @return whether it is new; the unique key decides between two that start it at once
    boolean start(UUID customer, UUID centre) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                        insert into conversation (tenant_id, id, customer_id, centre_id)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :customer, :centre)
                        on conflict (tenant_id, customer_id, centre_id) do nothing""")
                        .bind("customer", customer)
                        .bind("centre", centre)
                        .execute())
                == 1;
    }

    Optional<Conversation> between(UUID customer, UUID centre) {
        return jdbi.withHandle(
                sql -> sql.createQuery(SELECT + "and c.customer_id = :customer and c.centre_id = :centre")
                        .bind("customer", customer)
                        .bind("centre", centre)
                        .map(ROW)
                        .findOne());
    }

    Optional<Conversation> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "and c.id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    List<Conversation> ofCustomer(UUID customer) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + "and c.customer_id = :customer order by c.last_at desc")
                .bind("customer", customer)
                .map(ROW)
                .list());
    }

    /// One statement for any number of customers: the beat of all sockets of a node asks with it.
    List<ChatStatus> standings(Collection<UUID> customers) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select c.id, c.customer_id, c.centre_id, c.last_seq, c.unread, c.deleted_at, e.slug, e.name
                          from conversation c join centre e on e.tenant_id = c.tenant_id and e.id = c.centre_id
                         where c.tenant_id = current_setting('app.tenant')::uuid
                           and c.customer_id = any (:customers)""")
                .bindArray("customers", UUID.class, customers.toArray())
                .map((row, context) -> new ChatStatus(
                        row.getObject("id", UUID.class),
                        row.getObject("customer_id", UUID.class),
                        row.getObject("centre_id", UUID.class),
                        row.getString("slug"),
                        row.getString("name"),
                        row.getLong("last_seq"),
                        row.getInt("unread"),
                        row.getObject("deleted_at") != null))
                .list());
    }

    Optional<Conversation> seen(UUID id, UUID customer, long upTo) {
        lock(id);
        var changed = jdbi.withHandle(sql -> sql.createUpdate("""
                        update conversation c
                           set seen_up_to = least(:upTo, c.last_seq),
                               unread = (select count(*) from message m
                                          where m.tenant_id = c.tenant_id and m.conversation_id = c.id
                                            and m.seq > :upTo and m.author_kind in ('STAFF', 'AUTO'))
                         where c.tenant_id = current_setting('app.tenant')::uuid
                           and c.id = :id and c.customer_id = :customer and c.seen_up_to < least(:upTo, c.last_seq)""")
                .bind("id", id)
                .bind("customer", customer)
                .bind("upTo", upTo)
                .execute());
        return changed == 0 ? Optional.empty() : byId(id);
    }

    /// A statement of its own: one that waits for the lock would count messages as they were before it waited.
    void lock(UUID id) {
        jdbi.useHandle(
                sql -> sql.createQuery("""
                        select id from conversation
                         where tenant_id = current_setting('app.tenant')::uuid and id = :id for update""").bind("id", id).mapTo(UUID.class).findOne());
    }

    /// A deletion hides the chat from the customer: nothing is unread any more, and no push that waits goes out.
    boolean delete(UUID id, UUID customer) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                        update conversation set deleted_at = now(), unread = 0, seen_up_to = last_seq,
                               pushed_up_to = last_seq, push_due_at = null
                         where tenant_id = current_setting('app.tenant')::uuid
                           and id = :id and customer_id = :customer and deleted_at is null""")
                        .bind("id", id)
                        .bind("customer", customer)
                        .execute())
                == 1;
    }

    boolean restore(UUID id, UUID customer) {
        return jdbi.withHandle(sql -> sql.createUpdate("""
                        update conversation set deleted_at = null
                         where tenant_id = current_setting('app.tenant')::uuid
                           and id = :id and customer_id = :customer and deleted_at is not null""")
                        .bind("id", id)
                        .bind("customer", customer)
                        .execute())
                == 1;
    }

    private static @Nullable Message last(ResultSet row) throws SQLException {
        return row.getObject("conversation_id") == null ? null : MessageStore.message(row, "message_id");
    }
}
