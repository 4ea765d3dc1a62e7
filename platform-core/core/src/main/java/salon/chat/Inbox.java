package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.NativeSql;
import salon.persistence.PageKey;

/// The chats of one centre as the list *Вопросы-Ответы* shows them, newest first. Whoever asks has checked that the
/// reader works there.
@ApplicationScoped
@Transactional
public class Inbox {
    public record Entry(
            UUID conversation,
            String customerName,
            String customerEmail,
            String customerPhone,
            boolean unanswered,
            boolean deleted,
            Instant lastAt,
            @Nullable Message lastMessage) {}

    private final NativeSql sql;

    Inbox(NativeSql sql) {
        this.sql = sql;
    }

    public List<Entry> page(UUID centre, PageKey after, int limit) {
        return sql.query("""
                        select c.id as conversation, u.name as customer_name, u.email as customer_email,
                               u.phone as customer_phone, c.asked_seq > c.answered_seq as unanswered,
                               c.deleted_at is not null as deleted, c.last_at,\s""" + MessageQueries.columns("last_message_") + """
                          from conversation c
                          join customer u on u.tenant_id = c.tenant_id and u.id = c.customer_id
                          left join message m
                            on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.seq = c.last_seq
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.centre_id = :centre
                           and (c.last_at, c.id) < (:at, :id) and c.last_seq > 0
                         order by c.last_at desc, c.id desc limit :limit""", Entry.class)
                .setParameter("centre", centre)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit)
                .getResultList();
    }

    public int unanswered(UUID centre) {
        return sql.query("""
                        select cast(count(*) as integer) from conversation
                         where tenant_id = current_setting('app.tenant')::uuid and centre_id = :centre
                           and asked_seq > answered_seq""", Integer.class).setParameter("centre", centre).getSingleResult();
    }
}
