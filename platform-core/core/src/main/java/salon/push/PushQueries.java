package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class PushQueries {
    /// A device to be told; null: the customer has none.
    record Due(UUID conversation, long upTo, @Nullable String device) {}

    private final Jdbi jdbi;

    PushQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Claims conversations whose push is due and moves their mark; rows that another node holds are left to it.
    List<Due> claim(int conversations, int devices) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        with due as (
                          select id from conversation
                           where tenant_id = current_setting('app.tenant')::uuid and push_due_at <= now()
                           order by push_due_at limit :conversations
                             for update skip locked),
                        claimed as (
                          update conversation c set pushed_up_to = c.last_seq, push_due_at = null
                            from due
                           where c.tenant_id = current_setting('app.tenant')::uuid and c.id = due.id
                          returning c.id, c.customer_id, c.last_seq)
                        select claimed.id, claimed.last_seq, encode(told.token_hash, 'hex') as device
                          from claimed
                          left join lateral (
                            select token_hash from device
                             where tenant_id = current_setting('app.tenant')::uuid
                               and customer_id = claimed.customer_id
                             order by seen_at desc limit :devices) told on true""")
                .bind("conversations", conversations)
                .bind("devices", devices)
                .map((row, context) ->
                        new Due(row.getObject("id", UUID.class), row.getLong("last_seq"), row.getString("device")))
                .list());
    }

    /// Nothing when there is nothing to tell any more: the chat was deleted or read, a later push tells it too, or
    /// the device is gone.
    Optional<PushNotification> notice(UUID conversation, long upTo, TokenHash device) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select d.token, c.id, m.seq, t.name, coalesce(nullif(m.text, ''), m.card_title, '') as text,
                               (select sum(o.unread) from conversation o
                                 where o.tenant_id = c.tenant_id and o.customer_id = c.customer_id
                                   and o.deleted_at is null) as unread
                          from conversation c
                          join centre t on t.tenant_id = c.tenant_id and t.id = c.centre_id
                          join device d on d.tenant_id = c.tenant_id and d.customer_id = c.customer_id
                          join lateral (
                            select m.seq, m.text, m.card_title from message m
                             where m.tenant_id = c.tenant_id and m.conversation_id = c.id
                               and m.seq > c.seen_up_to and m.seq <= :upTo and (m.push or m.author_kind = 'STAFF')
                             order by m.seq desc limit 1) m on true
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.id = :conversation
                           and c.deleted_at is null and c.pushed_up_to = :upTo and d.token_hash = :device""")
                .bind("conversation", conversation)
                .bind("upTo", upTo)
                .bind("device", device.bytes())
                .map((row, context) -> new PushNotification(
                        row.getString("token"),
                        row.getObject("id", UUID.class),
                        row.getLong("seq"),
                        Preview.of(row.getString("name")),
                        Preview.of(row.getString("text")),
                        row.getInt("unread")))
                .findOne());
    }
}
