package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The conversations whose mail is due.
@ApplicationScoped
class DueChats {
    record DueChat(UUID conversation, UUID centre, long after, long upTo) {}

    private final Jdbi jdbi;

    DueChats(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Claims them and notes them as told, in one statement; other nodes step over what is claimed.
    List<DueChat> take(int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        with due as (
                          select id, mailed_up_to from conversation
                           where tenant_id = current_setting('app.tenant')::uuid and mail_due_at <= now()
                           order by mail_due_at limit :limit for update skip locked)
                        update conversation c
                           set mailed_up_to = c.last_seq, mailed_at = now(), mail_due_at = null
                          from due
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.id = due.id
                        returning c.id, c.centre_id, due.mailed_up_to as after, c.asked_seq""")
                .bind("limit", limit)
                .map((row, context) -> new DueChat(
                        row.getObject("id", UUID.class),
                        row.getObject("centre_id", UUID.class),
                        row.getLong("after"),
                        row.getLong("asked_seq")))
                .list());
    }
}
