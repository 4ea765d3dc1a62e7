package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.MutationQuery;
import salon.handover.HandOverChannel.Target;
import salon.persistence.NativeSql;

/// The states of hand-overs. Each change names the state and round it starts from, so of two at a time one has no
/// effect.
@ApplicationScoped
class HandOverQueries {
    private static final String COLUMNS = """
            request_id as request, channel, label, state, round, tries as attempts_in_round, attempts as total_attempts,
            next_try_at, why as failure_kind,
            case when why is not null then detail end as failure_detail, reference, changed_at\s""";
    private static final String OF_CHANNEL =
            " where tenant_id = current_setting('app.tenant')::uuid and request_id = :request and channel = :channel ";
    private static final String WAITING_IN_ROUND = OF_CHANNEL + "and state = 'WAITING' and round = :round";

    private final NativeSql sql;

    HandOverQueries(NativeSql sql) {
        this.sql = sql;
    }

    void add(UUID request, Target target) {
        sql.update("""
                        insert into hand_over (tenant_id, request_id, channel, label)
                        values (current_setting('app.tenant')::uuid, :request, :channel, :label)""")
                .setParameter("request", request)
                .setParameter("channel", target.channel())
                .setParameter("label", target.label())
                .executeUpdate();
    }

    List<HandOver> of(UUID request) {
        return sql.query("select " + COLUMNS + """
                          from hand_over
                         where tenant_id = current_setting('app.tenant')::uuid and request_id = :request
                         order by created_at, channel""", HandOver.class)
                .setParameter("request", request)
                .getResultList();
    }

    Optional<HandOver> find(UUID request, String channel) {
        return sql.query("select " + COLUMNS + "from hand_over" + OF_CHANNEL, HandOver.class)
                .setParameter("request", request)
                .setParameter("channel", channel)
                .uniqueResultOptional();
    }

    /// Counts a delivery before it is made, so that one during which the process dies is counted too.
    ///
    /// @return empty when no delivery is due
    Optional<HandOver> begin(DeliveryTask.Job job, Instant now) {
        return sql.query(
                        """
                        update hand_over set tries = tries + 1, attempts = attempts + 1, next_try_at = null"""
                                + WAITING_IN_ROUND + " and (next_try_at is null or next_try_at <= :now) returning "
                                + COLUMNS,
                        HandOver.class)
                .setParameter("request", job.request())
                .setParameter("channel", job.channel())
                .setParameter("round", job.round())
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    void finish(HandOver begun, HandOver.Outcome outcome, Instant now) {
        var failure = outcome.failure();
        update("""
                        update hand_over set state = :state, next_try_at = :next, why = :why, detail = :detail,
                               reference = :reference, changed_at = :now""", begun)
                .setParameter("state", outcome.state().name())
                .setParameter("next", outcome.nextTryAt(), Instant.class)
                .setParameter("why", failure == null ? null : failure.kind().name(), String.class)
                .setParameter("detail", failure == null ? "" : failure.detail())
                .setParameter("reference", outcome.reference())
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Makes a begun delivery not count, and due at `next`.
    void postpone(HandOver begun, Instant next) {
        update("update hand_over set tries = tries - 1, attempts = attempts - 1, next_try_at = :next", begun)
                .setParameter("next", next)
                .executeUpdate();
    }

    void remove(HandOver begun) {
        update("delete from hand_over", begun).executeUpdate();
    }

    /// Starts the round after the one that was seen, unless a delivery is due or under way, or someone else has
    /// started it.
    ///
    /// @return the new round
    Optional<Integer> reopen(UUID request, String channel, int seenRound, Instant now) {
        return sql.query("""
                        update hand_over set state = 'WAITING', round = round + 1, tries = 0, next_try_at = null,
                               changed_at = :now""" + OF_CHANNEL + """
                          and round = :seen and (state <> 'WAITING' or next_try_at > :now)
                        returning round""", Integer.class)
                .setParameter("request", request)
                .setParameter("channel", channel)
                .setParameter("seen", seenRound)
                .setParameter("now", now)
                .uniqueResultOptional();
    }

    void failAll(String channel, FailureReason.Kind failure) {
        sql.update("""
                        update hand_over set state = 'FAILED', next_try_at = null, why = :why, detail = '',
                               changed_at = now()
                         where tenant_id = current_setting('app.tenant')::uuid and channel = :channel
                           and state = 'WAITING'""")
                .setParameter("channel", channel)
                .setParameter("why", failure.name())
                .executeUpdate();
    }

    private MutationQuery update(String statement, HandOver begun) {
        return sql.update(statement + WAITING_IN_ROUND)
                .setParameter("request", begun.request())
                .setParameter("channel", begun.channel())
                .setParameter("round", begun.round());
    }
}
