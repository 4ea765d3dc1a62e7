package salon.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import salon.escalation.Escalations.EscalationEvent;
import salon.escalation.WaitingItem.Kind;
import salon.persistence.NativeSql;
import salon.tenant.CurrentTenant;

/// The tables `escalation` and `escalation_event`.
@ApplicationScoped
class EscalationQueries {
    private static final String SELECT = """
            select kind, item_id as id, centre_id as centre, topic, waiting_since, urgent, notified_at, acknowledged_at
              from escalation where tenant_id = current_setting('app.tenant')::uuid\s""";

    /// Of a tenant's escalation.
    private static final String LOCK = "hashtextextended('escalation ' || cast(:tenant as text), 0)";

    private final NativeSql sql;

    EscalationQueries(NativeSql sql) {
        this.sql = sql;
    }

    boolean isAnythingDue(Instant now) {
        return sql.query("""
                        select exists (select 1 from escalation
                                        where tenant_id = current_setting('app.tenant')::uuid and check_at <= :now)""", Boolean.class).setParameter("now", now).getSingleResult();
    }

    /// One node at a time decides for a tenant, so that what is forgotten in a centre goes together in one mail.
    boolean tryLock() {
        return sql.query("select pg_try_advisory_xact_lock(" + LOCK + ")", Boolean.class)
                .setParameter("tenant", CurrentTenant.get().id().toString())
                .getSingleResult();
    }

    /// Waits for the decisions of others, so that none of them is by what has just changed.
    void lock() {
        sql.query("select cast(pg_advisory_xact_lock(" + LOCK + ") as text)", String.class)
                .setParameter("tenant", CurrentTenant.get().id().toString())
                .getSingleResult();
    }

    /// An item begins to wait, or begins anew.
    void begin(WaitingItem item, Instant now) {
        sql.update("""
                        insert into escalation (tenant_id, kind, item_id, centre_id, topic, waiting_since, check_at)
                        values (current_setting('app.tenant')::uuid, :kind, :id, :centre, :topic, :since, :now)
                        on conflict (tenant_id, kind, item_id) do update
                          set centre_id = :centre, waiting_since = :since, check_at = :now, urgent = false,
                              notified_at = null, acknowledged_at = null
                          where escalation.waiting_since <> :since""")
                .setParameter("kind", item.kind().name())
                .setParameter("id", item.id())
                .setParameter("centre", item.centre())
                .setParameter("topic", item.topic())
                .setParameter("since", item.waitingSince())
                .setParameter("now", now)
                .executeUpdate();
    }

    void end(Kind kind, Collection<UUID> ids) {
        sql.update("""
                        delete from escalation
                         where tenant_id = current_setting('app.tenant')::uuid and kind = :kind and item_id = any (:ids)""")
                .setParameter("kind", kind.name())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    List<WaitingItem> due(Instant now, int limit) {
        return items("and check_at <= :now order by check_at, item_id limit :limit")
                .setParameter("now", now)
                .setParameter("limit", limit)
                .getResultList();
    }

    /// What the managers have been mailed about and nobody has processed or acknowledged since, the oldest first.
    List<WaitingItem> forgotten(UUID centre, int limit) {
        return items("""
                        and centre_id = :centre and notified_at is not null and acknowledged_at is null
                         order by waiting_since, item_id limit :limit""")
                .setParameter("centre", centre)
                .setParameter("limit", limit)
                .getResultList();
    }

    Optional<WaitingItem> find(Kind kind, UUID id) {
        return items("and kind = :kind and item_id = :id")
                .setParameter("kind", kind.name())
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /// Those of these items that nobody has acknowledged, and that have waited since this time or longer: what was
    /// answered and asked again is another matter.
    List<WaitingItem> unacknowledged(Kind kind, Collection<UUID> ids, Instant waitingAt) {
        return items("""
                        and kind = :kind and item_id = any (:ids) and acknowledged_at is null
                        and waiting_since <= :waitingAt""")
                .setParameter("kind", kind.name())
                .setParameter("ids", ids.toArray(UUID[]::new), UUID[].class)
                .setParameter("waitingAt", waitingAt)
                .getResultList();
    }

    void checkAt(WaitingItem item, @Nullable Instant time) {
        sql.update("""
                        update escalation set check_at = :time
                         where tenant_id = current_setting('app.tenant')::uuid and kind = :kind and item_id = :id""")
                .setParameter("kind", item.kind().name())
                .setParameter("id", item.id())
                .setParameter("time", time, Instant.class)
                .executeUpdate();
    }

    /// The managers are mailed about these items of one rule, and each history has a line of it.
    void notified(Kind kind, Collection<UUID> ids, List<String> managers, Instant now, @Nullable Instant next) {
        sql.update("""
                        update escalation set notified_at = :now, urgent = false, check_at = :next
                         where tenant_id = current_setting('app.tenant')::uuid and kind = :kind and item_id = any (:ids)""")
                .setParameter("kind", kind.name())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("now", now)
                .setParameter("next", next, Instant.class)
                .executeUpdate();
        add(kind, ids, new EscalationEvent(now, EscalationEvent.Action.NOTIFIED, managers));
    }

    /// Decides anew about what waits in a centre, or everywhere, after hours or a rule have changed.
    ///
    /// @param centre null for all centres
    /// @param topic null for all topics
    void checkAgain(@Nullable UUID centre, @Nullable String topic, Instant now) {
        sql.update("""
                        update escalation set check_at = :now
                         where tenant_id = current_setting('app.tenant')::uuid and acknowledged_at is null
                           and centre_id = coalesce(cast(:centre as uuid), centre_id)
                           and topic = coalesce(cast(:topic as text), topic)""")
                .setParameter("centre", centre, UUID.class)
                .setParameter("topic", topic, String.class)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Does not wait for the time of the rule, once.
    void escalateNow(Kind kind, Collection<UUID> ids, Instant now) {
        sql.update("""
                        update escalation set urgent = true, check_at = :now
                         where tenant_id = current_setting('app.tenant')::uuid and kind = :kind and item_id = any (:ids)
                           and acknowledged_at is null and notified_at is null""")
                .setParameter("kind", kind.name())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    void acknowledge(Kind kind, Collection<UUID> ids, String by, Instant now) {
        sql.update("""
                        update escalation set acknowledged_at = :now, check_at = null
                         where tenant_id = current_setting('app.tenant')::uuid and kind = :kind and item_id = any (:ids)
                           and acknowledged_at is null""")
                .setParameter("kind", kind.name())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
        add(kind, ids, new EscalationEvent(now, EscalationEvent.Action.ACKNOWLEDGED, List.of(by)));
    }

    private void add(Kind kind, Collection<UUID> ids, EscalationEvent event) {
        sql.update("""
                        insert into escalation_event (tenant_id, kind, item_id, id, at, action, people)
                        select current_setting('app.tenant')::uuid, :kind, item, uuidv7(), :at, :action, :people
                          from unnest(cast(:ids as uuid[])) item""")
                .setParameter("kind", kind.name())
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("at", event.at())
                .setParameter("action", event.action().name())
                .setParameter("people", event.people().toArray(String[]::new))
                .executeUpdate();
    }

    /// The latest, oldest first.
    List<EscalationEvent> events(Kind kind, UUID item, int limit) {
        return sql.query("""
                        select at, action, people from escalation_event
                         where tenant_id = current_setting('app.tenant')::uuid and kind = :kind and item_id = :item
                         order by id desc limit :limit""", EscalationEvent.class)
                .setParameter("kind", kind.name())
                .setParameter("item", item)
                .setParameter("limit", limit)
                .getResultList()
                .reversed();
    }

    private NativeQuery<WaitingItem> items(String condition) {
        return sql.query(SELECT + condition, WaitingItem.class);
    }
}
