package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.NativeSql;

/// The conversations of the current tenant whose mail, push or escalation is due, or in which a customer may
/// have written outside hours. A claim marks what it returns as told, in one statement; rows that another
/// node has claimed are skipped.
@ApplicationScoped
@Transactional
public class DueConversations {
    /// Staff are to be mailed the customer's messages with `after` < seq <= `upTo`.
    public record DueMail(UUID conversation, UUID centre, long after, long upTo) {}

    /// The customer's devices are to be told of the messages up to `upTo`.
    public record DuePush(UUID conversation, UUID customer, long upTo) {}

    /// It has to be checked whether the centre was closed when the customer wrote.
    ///
    /// @param askedAt when the customer wrote last
    /// @param toldAt when the customer wrote what they were last told about
    record DueHoursCheck(
            UUID conversation,
            UUID customer,
            UUID centre,
            Instant askedAt,
            boolean deleted,
            @Nullable Instant toldAt) {}

    /// A chat that waits for an answer.
    ///
    /// @param since the customer's first message after the last answer
    public record WaitingChat(UUID conversation, UUID customer, UUID centre, Instant since) {}

    /// The last message that the customer has not seen.
    ///
    /// @param text the title of its card when it has no text
    /// @param unread of all chats of the customer
    public record UnseenMessage(String centreName, long seq, String text, int unread) {}

    private final NativeSql sql;

    DueConversations(NativeSql sql) {
        this.sql = sql;
    }

    public List<DueMail> claimMails(int limit) {
        return sql.query("""
                        with due as (
                          select id, mailed_up_to from conversation
                           where tenant_id = current_setting('app.tenant')::uuid and mail_due_at <= now()
                           order by mail_due_at limit :limit for no key update skip locked)
                        update conversation c
                           set mailed_up_to = c.last_seq, mailed_at = now(), mail_due_at = null
                          from due
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.id = due.id
                        returning c.id as conversation, c.centre_id as centre, due.mailed_up_to as after,
                                  c.asked_seq as up_to""", DueMail.class).setParameter("limit", limit).getResultList();
    }

    public List<DuePush> claimPushes(int limit) {
        return sql.query("""
                        with due as (
                          select id from conversation
                           where tenant_id = current_setting('app.tenant')::uuid and push_due_at <= now()
                           order by push_due_at limit :limit for no key update skip locked)
                        update conversation c set pushed_up_to = c.last_seq, push_due_at = null
                          from due
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.id = due.id
                        returning c.id as conversation, c.customer_id as customer, c.last_seq as up_to""", DuePush.class).setParameter("limit", limit).getResultList();
    }

    /// The chats that have begun to wait.
    public List<WaitingChat> claimWaiting(int limit) {
        return sql.query("""
                        with due as (
                          select id from conversation
                           where tenant_id = current_setting('app.tenant')::uuid and escalation_due_at is not null
                           order by escalation_due_at limit :limit for no key update skip locked)
                        update conversation c set escalation_due_at = null
                          from due
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.id = due.id
                        returning c.id as conversation, c.customer_id as customer, c.centre_id as centre,
                                  c.waiting_since as since""", WaitingChat.class).setParameter("limit", limit).getResultList();
    }

    /// Those of these chats that wait for an answer.
    public List<WaitingChat> waiting(Collection<UUID> conversations) {
        return sql.query("""
                        select id as conversation, customer_id as customer, centre_id as centre, waiting_since as since
                          from conversation
                         where tenant_id = current_setting('app.tenant')::uuid and id = any (:ids)
                           and waiting_since is not null""", WaitingChat.class)
                .setParameter("ids", conversations.toArray(UUID[]::new), UUID[].class)
                .getResultList();
    }

    /// What a claimed push tells. Empty when there is nothing to tell any more: the chat was deleted or read, or a
    /// later push tells it too.
    public Optional<UnseenMessage> unseen(DuePush push) {
        return sql.query("""
                        select t.name as centre_name, m.seq, coalesce(nullif(m.text, ''), m.card_title, '') as text,
                               (select sum(o.unread) from conversation o
                                 where o.tenant_id = c.tenant_id and o.customer_id = c.customer_id
                                   and o.deleted_at is null) as unread
                          from conversation c
                          join centre t on t.tenant_id = c.tenant_id and t.id = c.centre_id
                          join lateral (
                            select m.seq, m.text, m.card_title from message m
                             where m.tenant_id = c.tenant_id and m.conversation_id = c.id
                               and m.seq > c.seen_up_to and m.seq <= :upTo and (m.push or m.author_kind = 'STAFF')
                             order by m.seq desc limit 1) m on true
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.id = :conversation
                           and c.customer_id = :customer and c.deleted_at is null and c.pushed_up_to = :upTo""", UnseenMessage.class)
                .setParameter("conversation", push.conversation())
                .setParameter("customer", push.customer())
                .setParameter("upTo", push.upTo())
                .uniqueResultOptional();
    }

    /// Locks what it returns until the transaction ends; [#hoursChecked] marks it.
    List<DueHoursCheck> claimHoursChecks(int limit) {
        return sql.query("""
                        select c.id as conversation, c.customer_id as customer, c.centre_id as centre,
                               coalesce(m.at, c.auto_due_at) as asked_at, c.deleted_at is not null as deleted,
                               c.auto_told_at as told_at
                          from conversation c
                          left join message m on m.tenant_id = c.tenant_id and m.conversation_id = c.id
                                             and m.seq = c.asked_seq
                         where c.tenant_id = current_setting('app.tenant')::uuid and c.auto_due_at is not null
                         order by c.auto_due_at limit :limit for no key update of c skip locked""", DueHoursCheck.class).setParameter("limit", limit).getResultList();
    }

    /// @param after messages of the customer before this time need no check
    void hoursChecked(DueHoursCheck chat, Instant after, @Nullable Instant toldAt) {
        sql.update("""
                        update conversation set auto_due_at = null, auto_after = :after, auto_told_at = :toldAt
                         where tenant_id = current_setting('app.tenant')::uuid and id = :id""")
                .setParameter("id", chat.conversation())
                .setParameter("after", after)
                .setParameter("toldAt", toldAt, Instant.class)
                .executeUpdate();
    }

    /// The next message in each of the centre's chats is checked. Also where a check is under way: the
    /// statement waits for it.
    void checkHoursAgain(UUID centre) {
        sql.update("""
                        update conversation set auto_after = null
                         where tenant_id = current_setting('app.tenant')::uuid and centre_id = :centre
                           and (auto_after is not null or auto_due_at is not null)""").setParameter("centre", centre).executeUpdate();
    }
}
