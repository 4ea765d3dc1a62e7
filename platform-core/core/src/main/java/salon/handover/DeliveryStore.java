package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class DeliveryStore {
    private static final String SELECT = """
            select d.*, coalesce(h.round, 0) as round
              from delivery d
              left join hand_over h
                on h.tenant_id = d.tenant_id and h.request_id = d.request_id and h.channel = d.channel
            """;

    private final Jdbi jdbi;

    DeliveryStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(Delivery delivery) {
        var why = delivery.why();
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into delivery (tenant_id, id, at, channel, label, request_id, outcome, why, detail,
                                              duration_ms)
                        values (current_setting('app.tenant')::uuid, :id, :at, :channel, :label, :request, :outcome,
                                :why, :detail, :duration)
                        on conflict (tenant_id, id) do nothing""")
                .bind("id", delivery.id())
                .bind("at", delivery.at().atOffset(ZoneOffset.UTC))
                .bind("channel", delivery.channel())
                .bind("label", delivery.label())
                .bind("request", delivery.request())
                .bind("outcome", delivery.outcome())
                .bind("why", why == null ? null : why.kind())
                .bind("detail", why == null ? "" : why.detail())
                .bind("duration", delivery.took().toMillis())
                .execute());
    }

    List<Delivery> page(Deliveries.Filter filter, Deliveries.Key after, int limit) {
        var ofChannel = filter.channel().isEmpty() ? "" : " and d.channel = :channel";
        var failed = filter.onlyFailed() ? " and d.outcome <> 'DONE'" : "";
        return jdbi.withHandle(sql -> {
            var query = sql.createQuery(
                            SELECT + """
                            where d.tenant_id = current_setting('app.tenant')::uuid and (d.at, d.id) < (:at, :id)""" + ofChannel + failed + " order by d.at desc, d.id desc limit :limit")
                    .bind("at", after.at().atOffset(ZoneOffset.UTC))
                    .bind("id", after.id())
                    .bind("limit", limit);
            filter.channel().ifPresent(channel -> query.bind("channel", channel));
            return query.map((row, context) -> read(row)).list();
        });
    }

    Optional<Delivery> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery(SELECT + """
                        where d.tenant_id = current_setting('app.tenant')::uuid and d.id = :id""")
                .bind("id", id)
                .map((row, context) -> read(row))
                .findOne());
    }

    private static Delivery read(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("channel"),
                row.getString("label"),
                row.getObject("request_id", UUID.class),
                Delivery.Outcome.valueOf(row.getString("outcome")),
                FailureReason.read(row.getString("why"), row.getString("detail")),
                Duration.ofMillis(row.getLong("duration_ms")),
                row.getInt("round"));
    }
}
