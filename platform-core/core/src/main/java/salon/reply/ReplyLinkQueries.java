package salon.reply;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import salon.persistence.NativeSql;
import salon.reply.ReplyLinks.ReplyLink;
import salon.text.LinkToken;

/// The table `reply_link`. Its key is the hash of the token.
@ApplicationScoped
class ReplyLinkQueries {
    private static final int MAX_DELETED_AT_ONCE = 50;

    private final NativeSql sql;

    ReplyLinkQueries(NativeSql sql) {
        this.sql = sql;
    }

    void add(LinkToken token, ReplyLink link, Instant now) {
        sql.update("""
                        insert into reply_link
                          (tenant_id, token_hash, conversation_id, address, up_to_seq, created_at, expires_at)
                        values (current_setting('app.tenant')::uuid, :hash, :conversation, :address, :upTo, :now,
                                :expiresAt)""")
                .setParameter("hash", token.hash())
                .setParameter("conversation", link.conversation())
                .setParameter("address", link.address())
                .setParameter("upTo", link.upToSeq())
                .setParameter("now", now)
                .setParameter("expiresAt", link.expiresAt())
                .executeUpdate();
    }

    Optional<ReplyLink> find(LinkToken token) {
        return sql.query("""
                        select conversation_id as conversation, address, up_to_seq, expires_at from reply_link
                         where tenant_id = current_setting('app.tenant')::uuid and token_hash = :hash""", ReplyLink.class)
                .setParameter("hash", token.hash())
                .uniqueResultOptional();
    }

    void deleteExpired(Instant before) {
        sql.update("""
                        delete from reply_link
                         where tenant_id = current_setting('app.tenant')::uuid and token_hash in (
                               select token_hash from reply_link
                                where tenant_id = current_setting('app.tenant')::uuid and expires_at < :before
                                order by expires_at limit :limit for no key update skip locked)""")
                .setParameter("before", before)
                .setParameter("limit", MAX_DELETED_AT_ONCE)
                .executeUpdate();
    }
}
