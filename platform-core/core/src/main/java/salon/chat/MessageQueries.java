package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import salon.persistence.DirectSql;
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
    private final DirectSql direct;
    private final ChatSettings settings;

    MessageQueries(NativeSql sql, DirectSql direct, ChatSettings settings) {
        this.sql = sql;
        this.direct = direct;
        this.settings = settings;
    }

    /// The hot path: one statement, which also sets the tenant; see `R__post_message.sql`.
    Posted post(NewMessage message) {
        var writer = message.writer();
        var card = message.card();
        return direct.single(
                Posted.class,
                """
                select outcome, seq, at, customer, centre, centre_name, unread, restored
                  from post_message(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, make_interval(secs => ?))""",
                CurrentTenant.get().id(),
                message.conversation(),
                message.id(),
                writer.kind().name(),
                writer.name(),
                message.text(),
                writer.pushes(),
                writer.requiredOwner(),
                writer.requiredCentres(),
                card == null ? null : card.id(),
                card == null ? null : card.type(),
                card == null ? null : card.title(),
                card == null ? null : card.summary(),
                settings.batchWindow().toMillis() / 1000.0);
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
