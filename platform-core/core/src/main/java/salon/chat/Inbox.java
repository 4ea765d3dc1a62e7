package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// The chats of one centre, newest first. Whoever asks has checked that the reader works there.
@ApplicationScoped
@Transactional
public class Inbox {
    /// The place after a row of a list; the next page starts behind it.
    public record Key(Instant at, UUID id) {
        public static Key start() {
            return new Key(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));
        }
    }

    private final Jdbi jdbi;

    Inbox(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<InboxEntry> page(UUID centre, Key after, int limit) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select c.id as chat, c.asked_seq > c.answered_seq as unanswered, c.deleted_at, c.last_at,
                               u.name, u.email, u.phone, m.*
                          from conversation c
                          join customer u on u.tenant_id = c.tenant_id and u.id = c.customer_id
                          left join message m
                            on m.tenant_id = c.tenant_id and m.conversation_id = c.id and m.seq = c.last_seq
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.centre_id = :centre
                           and (c.last_at, c.id) < (:at, :id) and c.last_seq > 0
                         order by c.last_at desc, c.id desc limit :limit""")
                .bind("centre", centre)
                .bind("at", after.at().atOffset(ZoneOffset.UTC))
                .bind("id", after.id())
                .bind("limit", limit)
                .map((row, context) -> new InboxEntry(
                        row.getObject("chat", UUID.class),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("phone"),
                        row.getBoolean("unanswered"),
                        row.getObject("deleted_at") != null,
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getObject("conversation_id") == null ? null : MessageStore.message(row, "id")))
                .list());
    }

    public int unanswered(UUID centre) {
        return jdbi.withHandle(sql ->
                sql.createQuery("""
                        select count(*) from conversation
                         where tenant_id = current_setting('app.tenant')::uuid and centre_id = :centre
                           and asked_seq > answered_seq""").bind("centre", centre).mapTo(Integer.class).one());
    }
}
