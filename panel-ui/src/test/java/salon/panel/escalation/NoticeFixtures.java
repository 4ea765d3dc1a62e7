package salon.panel.escalation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import salon.chat.Conversation;
import salon.panel.Given;
import salon.persistence.NativeSql;
import salon.text.LinkToken;

/// Notices as the mail to a manager has them, of chats that the managers have been told of.
@ApplicationScoped
class NoticeFixtures {
    static final String MANAGER = "marina@aurora.example";

    private final Given given;
    private final NativeSql sql;

    NoticeFixtures(Given given, NativeSql sql) {
        this.given = given;
        this.sql = sql;
    }

    /// @return the link of the mail
    String link(Conversation chat, Instant expiresAt) {
        var token = LinkToken.random();
        given.in("aurora", () -> QuarkusTransaction.requiringNew().call(() -> {
            sql.update("""
                            insert into escalation (tenant_id, kind, item_id, centre_id, topic, waiting_since, notified_at)
                            select tenant_id, 'CHAT', id, centre_id, 'chat', waiting_since, now()
                              from conversation where id = :chat
                            on conflict (tenant_id, kind, item_id) do update set notified_at = now()""").setParameter("chat", chat.id()).executeUpdate();
            var notice = UUID.randomUUID();
            sql.update("""
                            insert into escalation_notice (tenant_id, id, centre_id, address, planned_at, chats, requests,
                                                           expires_at)
                            values (current_setting('app.tenant')::uuid, :id, :centre, :address, now(), :chats, '{}',
                                    :expiresAt)""")
                    .setParameter("id", notice)
                    .setParameter("centre", chat.centre())
                    .setParameter("address", MANAGER)
                    .setParameter("chats", new UUID[] {chat.id()})
                    .setParameter("expiresAt", expiresAt)
                    .executeUpdate();
            return sql.update("""
                            insert into escalation_link (tenant_id, token_hash, notice_id)
                            values (current_setting('app.tenant')::uuid, :hash, :notice)""")
                    .setParameter("hash", token.hash())
                    .setParameter("notice", notice)
                    .executeUpdate();
        }));
        return "/t/aurora/acknowledge/" + token.text();
    }
}
