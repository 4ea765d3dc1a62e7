package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class ReplyLinkRepository {
    private static final int FORGOTTEN_AT_ONCE = 50;

    record Row(ReplyLink link, Instant expiresAt) {}

    private final Jdbi jdbi;

    ReplyLinkRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(ReplyToken token, ReplyLink link, Instant now, Instant expiresAt) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into reply_link
                          (tenant_id, token_hash, conversation_id, address, up_to_seq, created_at, expires_at)
                        values (current_setting('app.tenant')::uuid, :hash, :conversation, :address, :upTo, :now,
                                :expiresAt)""")
                .bind("hash", token.hash())
                .bind("conversation", link.conversation())
                .bind("address", link.address())
                .bind("upTo", link.upToSeq())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<Row> find(ReplyToken token) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select * from reply_link
                         where tenant_id = current_setting('app.tenant')::uuid and token_hash = :hash""")
                .bind("hash", token.hash())
                .map((row, context) -> new Row(
                        new ReplyLink(
                                row.getObject("conversation_id", UUID.class),
                                row.getString("address"),
                                row.getLong("up_to_seq")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant()))
                .findOne());
    }

    void forget(Instant expiredBefore) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        delete from reply_link
                         where tenant_id = current_setting('app.tenant')::uuid and token_hash in (
                               select token_hash from reply_link
                                where tenant_id = current_setting('app.tenant')::uuid and expires_at < :before
                                order by expires_at limit :limit for update skip locked)""")
                .bind("before", expiredBefore.atOffset(ZoneOffset.UTC))
                .bind("limit", FORGOTTEN_AT_ONCE)
                .execute());
    }
}
