package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.persistence.NativeSql;
import salon.persistence.PageKey;

/// The log of the current tenant's deliveries.
@ApplicationScoped
@Transactional
public class Deliveries {
    private static final String SELECT = """
            select d.id, d.at, d.channel, d.label, d.request_id as request, d.outcome, d.why as failure_kind,
                   case when d.why is not null then d.detail end as failure_detail, d.duration_ms,
                   coalesce(h.round, 0) as round
              from delivery d
              left join hand_over h
                on h.tenant_id = d.tenant_id and h.request_id = d.request_id and h.channel = d.channel
             where d.tenant_id = current_setting('app.tenant')::uuid""";

    /// @param channel empty: all
    public record Filter(Optional<String> channel, boolean onlyFailed) {}

    private final NativeSql sql;

    Deliveries(NativeSql sql) {
        this.sql = sql;
    }

    /// Newest first.
    ///
    /// @param after the last row of the page before
    public List<Delivery> page(Filter filter, PageKey after, int limit) {
        var query = sql.query(
                        SELECT + " and (d.at, d.id) < (:at, :id)"
                                + (filter.channel().isEmpty() ? "" : " and d.channel = :channel")
                                + (filter.onlyFailed() ? " and d.outcome <> 'DONE'" : "")
                                + " order by d.at desc, d.id desc limit :limit",
                        Delivery.class)
                .setParameter("at", after.at())
                .setParameter("id", after.id())
                .setParameter("limit", limit);
        filter.channel().ifPresent(channel -> query.setParameter("channel", channel));
        return query.getResultList();
    }

    public Optional<Delivery> find(UUID id) {
        return sql.query(SELECT + " and d.id = :id", Delivery.class)
                .setParameter("id", id)
                .uniqueResultOptional();
    }

    /// One with the same id stays as it is.
    void add(Delivery delivery) {
        var failure = delivery.failure();
        sql.update("""
                        insert into delivery (tenant_id, id, at, channel, label, request_id, outcome, why, detail,
                                              duration_ms)
                        values (current_setting('app.tenant')::uuid, :id, :at, :channel, :label, :request, :outcome,
                                :why, :detail, :duration)
                        on conflict (tenant_id, id) do nothing""")
                .setParameter("id", delivery.id())
                .setParameter("at", delivery.at())
                .setParameter("channel", delivery.channel())
                .setParameter("label", delivery.label())
                .setParameter("request", delivery.request(), UUID.class)
                .setParameter("outcome", delivery.outcome().name())
                .setParameter("why", failure == null ? null : failure.kind().name(), String.class)
                .setParameter("detail", failure == null ? "" : failure.detail())
                .setParameter("duration", delivery.durationMs())
                .executeUpdate();
    }
}
