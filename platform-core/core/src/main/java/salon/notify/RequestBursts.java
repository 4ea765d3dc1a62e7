package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import salon.chat.ChatSettings;
import salon.persistence.NativeSql;
import salon.request.Request;

/// Collects the requests of a customer that come within the time between two mails, for one mail about all of them.
@ApplicationScoped
class RequestBursts {
    /// Staff are to be mailed these requests, oldest first.
    record DueMail(UUID customer, UUID centre, String type, List<UUID> requests) {}

    private final NativeSql sql;
    private final ChatSettings settings;

    RequestBursts(NativeSql sql, ChatSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    /// Requests of one customer, centre and type wait for each other's transactions here.
    ///
    /// @return whether the request is mailed at once; otherwise it waits to be claimed
    boolean begins(Request request) {
        return sql.query("""
                        insert into request_mail as m (tenant_id, customer_id, centre_id, type, mailed_at)
                        values (current_setting('app.tenant')::uuid, :customer, :centre, :type, clock_timestamp())
                        on conflict (tenant_id, customer_id, centre_id, type) do update set (mailed_at, due_at, waiting) = (
                          select case when is_new then excluded.mailed_at else m.mailed_at end,
                                 case when not is_new then coalesce(m.due_at, m.mailed_at + burst_window) end,
                                 case when is_new then m.waiting else m.waiting || cast(:request as uuid) end
                            from (select make_interval(secs => :window) burst_window) setting,
                                 lateral (select m.due_at is null
                                             and excluded.mailed_at >= m.mailed_at + burst_window is_new) burst)
                        returning due_at is null""", Boolean.class)
                .setParameter("customer", request.customer())
                .setParameter("centre", request.centre())
                .setParameter("type", request.type())
                .setParameter("request", request.id())
                .setParameter("window", settings.batchWindow().toMillis() / 1000.0)
                .getSingleResult();
    }

    /// Marks what it returns as mailed; rows that another node has claimed are skipped.
    List<DueMail> claim(int limit) {
        return sql.query("""
                        with due as (
                          select customer_id, centre_id, type, waiting from request_mail
                           where tenant_id = current_setting('app.tenant')::uuid and due_at <= now()
                           order by due_at limit :limit for no key update skip locked)
                        update request_mail m set mailed_at = now(), due_at = null, waiting = '{}'
                          from due
                         where m.tenant_id = current_setting('app.tenant')::uuid and m.customer_id = due.customer_id
                           and m.centre_id = due.centre_id and m.type = due.type
                        returning due.customer_id as customer, due.centre_id as centre, due.type,
                                  due.waiting as requests""", DueMail.class).setParameter("limit", limit).getResultList();
    }
}
