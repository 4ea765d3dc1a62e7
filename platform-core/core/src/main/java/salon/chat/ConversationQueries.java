package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.persistence.NativeSql;

@ApplicationScoped
class ConversationQueries {
    private static final String SELECT = """
            select c.id, c.customer_id as customer, c.centre_id as centre, c.deleted_at is not null as deleted, c.last_seq,
                   c.last_at, c.asked_seq > c.answered_seq as unanswered, c.seen_up_to, c.unread,\s""" + MessageQueries.columns("last_message_") + """
              from conversation c
              left join message m on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.seq = c.last_seq
             where c.tenant_id = current_setting('app.tenant')::uuid\s""";

    private final NativeSql sql;

    ConversationQueries(NativeSql sql) {
        this.sql = sql;
    }

    /// @return whether it is new; the unique key decides between two that start it at once
    boolean start(UUID customer, UUID centre) {
        return sql.update("""
                        insert into conversation (tenant_id, id, customer_id, centre_id)
                        values (current_setting('app.tenant')::uuid, uuidv7(), :customer, :centre)
                        on conflict (tenant_id, customer_id, centre_id) do nothing""")
                        .setParameter("customer", customer)
                        .setParameter("centre", centre)
                        .executeUpdate()
                == 1;
    }

    Optional<Conversation> between(UUID customer, UUID centre) {
        return sql.query(SELECT + "and c.customer_id = :customer and c.centre_id = :centre", Conversation.class)
                .setParameter("customer", customer)
                .setParameter("centre", centre)
                .uniqueResultOptional();
    }

    Optional<Conversation> byId(UUID id) {
        return sql.query(SELECT + "and c.id = :id", Conversation.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    List<Conversation> ofCustomer(UUID customer) {
        return sql.query(SELECT + "and c.customer_id = :customer order by c.last_at desc", Conversation.class)
                .setParameter("customer", customer)
                .getResultList();
    }

    /// One statement for any number of customers: the beat of all sockets of a node asks with it.
    List<ChatStatus> statuses(Collection<UUID> customers) {
        return sql.query("""
                        select c.id as conversation, c.customer_id as customer, c.centre_id as centre, e.slug as centre_slug,
                               e.name as centre_name, c.last_seq, c.unread, c.deleted_at is not null as deleted
                          from conversation c join centre e on e.tenant_id = c.tenant_id and e.id = c.centre_id
                         where c.tenant_id = current_setting('app.tenant')::uuid
                           and c.customer_id = any (:customers)""", ChatStatus.class)
                .setParameter("customers", customers.toArray(UUID[]::new), UUID[].class)
                .getResultList();
    }

    Optional<Conversation> seen(UUID id, UUID customer, long upTo) {
        lock(id);
        var changed = sql.update("""
                        update conversation c
                           set seen_up_to = least(:upTo, c.last_seq),
                               unread = (select count(*) from message m
                                          where m.tenant_id = c.tenant_id and m.conversation_id = c.id
                                            and m.seq > :upTo and m.author_kind in ('STAFF', 'AUTO'))
                         where c.tenant_id = current_setting('app.tenant')::uuid
                           and c.id = :id and c.customer_id = :customer and c.seen_up_to < least(:upTo, c.last_seq)""")
                .setParameter("id", id)
                .setParameter("customer", customer)
                .setParameter("upTo", upTo)
                .executeUpdate();
        return changed == 0 ? Optional.empty() : byId(id);
    }

    /// A statement of its own: one that waits for the lock would count messages as they were before it waited.
    void lock(UUID id) {
        sql.query("""
                        select id from conversation
                         where tenant_id = current_setting('app.tenant')::uuid and id = :id for no key update""", UUID.class).setParameter("id", id).uniqueResultOptional();
    }

    /// A deletion hides the chat from the customer: nothing is unread any more, and no push that waits goes out.
    boolean delete(UUID id, UUID customer) {
        return sql.update("""
                        update conversation set deleted_at = now(), unread = 0, seen_up_to = last_seq,
                               pushed_up_to = last_seq, push_due_at = null
                         where tenant_id = current_setting('app.tenant')::uuid
                           and id = :id and customer_id = :customer and deleted_at is null""")
                        .setParameter("id", id)
                        .setParameter("customer", customer)
                        .executeUpdate()
                == 1;
    }

    boolean restore(UUID id, UUID customer) {
        return sql.update("""
                        update conversation set deleted_at = null
                         where tenant_id = current_setting('app.tenant')::uuid
                           and id = :id and customer_id = :customer and deleted_at is not null""")
                        .setParameter("id", id)
                        .setParameter("customer", customer)
                        .executeUpdate()
                == 1;
    }
}
