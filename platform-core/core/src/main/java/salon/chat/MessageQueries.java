package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import salon.persistence.NativeSql;
import salon.tenant.CurrentTenant;

@ApplicationScoped
class MessageQueries {
    /// What `post_message` answers; customer and centre are there for a known conversation only.
    record Posted(
            Outcome outcome,
            long seq,
            Instant at,
            UUID customer,
            UUID centre,
            String centreName,
            int unread,
            boolean restored) {
        enum Outcome {
            POSTED,
            REPEATED,
            CONFLICT,
            UNKNOWN
        }
    }

    private final NativeSql sql;
    private final ChatSettings settings;

    MessageQueries(NativeSql sql, ChatSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// The hot path: one statement, which also sets the tenant of the transaction; see `R__post_message.sql`.
    Posted post(NewMessage message) {
        var writer = message.writer();
        var card = message.card();
        return sql.query("""
                        select outcome, seq, at, customer, centre, centre_name, unread, restored
                          from post_message(:tenant, :conversation, :id, :kind, :author, :text, :push, :customer, :centres,
                            :card, :cardType, :cardTitle, :cardSummary, make_interval(secs => :mailWindow))""", Posted.class)
                .setParameter("tenant", CurrentTenant.get().id())
                .setParameter("conversation", message.conversation())
                .setParameter("id", message.id())
                .setParameter("kind", writer.kind().name())
                .setParameter("author", writer.name())
                .setParameter("text", message.text())
                .setParameter("push", writer.pushes())
                .setParameter("customer", writer.requiredOwner(), UUID.class)
                .setParameter("centres", writer.requiredCentres(), UUID[].class)
                .setParameter("card", card == null ? null : card.id(), UUID.class)
                .setParameter("cardType", card == null ? null : card.type(), String.class)
                .setParameter("cardTitle", card == null ? null : card.title(), String.class)
                .setParameter("cardSummary", card == null ? null : card.summary(), String.class)
                .setParameter("mailWindow", settings.batchWindow().toMillis() / 1000.0)
                .getSingleResult();
    }

    List<Message> page(UUID conversation, MessageRange range) {
        var side = range.forward() ? "m.seq > :from order by m.seq" : "m.seq < :from order by m.seq desc";
        var found = sql.query("select " + columns("") + """
                         from message m
                         where m.tenant_id = current_setting('app.tenant')::uuid and m.conversation_id = :conversation
                           and\s""" + side + " limit :limit", Message.class)
                .setParameter("conversation", conversation)
                .setParameter("from", range.from())
                .setParameter("limit", range.limit())
                .getResultList();
        return range.forward() ? found : found.reversed();
    }

    /// The columns of a [Message] out of the table `message m`, each with this in front of its name.
    static String columns(String prefix) {
        return """
                m.conversation_id as %1$sconversation, m.seq as %1$sseq, m.id as %1$sid, m.at as %1$sat,
                m.author_kind as %1$sfrom_kind, m.author_name as %1$sfrom_name, m.text as %1$stext,
                m.card_id as %1$scard_id, m.card_type as %1$scard_type, m.card_title as %1$scard_title,
                m.card_summary as %1$scard_summary
                """.formatted(prefix);
    }
}
