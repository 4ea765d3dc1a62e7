package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class HandOverQueries {
    private static final String ONE =
            " where tenant_id = current_setting('app.tenant')::uuid and request_id = :request and channel = :channel ";

    private final Jdbi jdbi;

    HandOverQueries(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID request, Target target) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into hand_over (tenant_id, request_id, channel, label)
                        values (current_setting('app.tenant')::uuid, :request, :channel, :label)""")
                .bind("request", request)
                .bind("channel", target.channel())
                .bind("label", target.label())
                .execute());
    }

    List<HandOver> of(UUID request) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select * from hand_over
                         where tenant_id = current_setting('app.tenant')::uuid and request_id = :request
                         order by created_at, channel""")
                .bind("request", request)
                .map((row, context) -> read(row))
                .list());
    }

    Optional<HandOver> find(UUID request, String channel) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from hand_over" + ONE)
                .bind("request", request)
                .bind("channel", channel)
                .map((row, context) -> read(row))
                .findOne());
    }

    /// Counts a try before it is made, so that one that kills us is counted too. Nothing when none is due.
    Optional<HandOver> begin(Try one, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        update hand_over set tries = tries + 1, attempts = attempts + 1, next_try_at = null""" + ONE + """
                          and state = 'WAITING' and round = :round and (next_try_at is null or next_try_at <= :now)
                        returning *""")
                .bind("request", one.request())
                .bind("channel", one.channel())
                .bind("round", one.round())
                .bind("now", utc(now))
                .map((row, context) -> read(row))
                .findOne());
    }

    void note(HandOver seen, HandOverOutcome ending, Instant now) {
        var why = ending.why();
        jdbi.useHandle(sql -> sql.createUpdate("""
                        update hand_over set state = :state, next_try_at = :next, why = :why, detail = :detail,
                               reference = :reference, changed_at = :now""" + ONE + """
                          and state = 'WAITING' and round = :round""")
                .bind("state", ending.state())
                .bind("next", ending.nextTryAt() == null ? null : utc(ending.nextTryAt()))
                .bind("why", why == null ? null : why.kind())
                .bind("detail", why == null ? "" : why.detail())
                .bind("reference", ending.reference())
                .bind("now", utc(now))
                .bind("request", seen.request())
                .bind("channel", seen.channel())
                .bind("round", seen.round())
                .execute());
    }

    /// As if it had not begun, until `next`.
    void takeBack(HandOver seen, Instant next) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        update hand_over set tries = tries - 1, attempts = attempts - 1, next_try_at = :next""" + ONE + """
                          and state = 'WAITING' and round = :round""")
                .bind("next", utc(next))
                .bind("request", seen.request())
                .bind("channel", seen.channel())
                .bind("round", seen.round())
                .execute());
    }

    void remove(HandOver seen) {
        jdbi.useHandle(
                sql -> sql.createUpdate("delete from hand_over" + ONE + "and state = 'WAITING' and round = :round")
                        .bind("request", seen.request())
                        .bind("channel", seen.channel())
                        .bind("round", seen.round())
                        .execute());
    }

    /// Opens the round after the one that was seen, unless a try is due or under way, or someone was faster.
    ///
    /// @return the new round
    Optional<Integer> reopen(UUID request, String channel, int seen, Instant now) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        update hand_over set state = 'WAITING', round = round + 1, tries = 0, next_try_at = null,
                               changed_at = :now""" + ONE + """
                          and round = :seen and (state <> 'WAITING' or next_try_at > :now)
                        returning round""")
                .bind("request", request)
                .bind("channel", channel)
                .bind("seen", seen)
                .bind("now", utc(now))
                .mapTo(Integer.class)
                .findOne());
    }

    void failAll(String channel, FailureReason why) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        update hand_over set state = 'FAILED', next_try_at = null, why = :why, detail = :detail,
                               changed_at = now()
                         where tenant_id = current_setting('app.tenant')::uuid and channel = :channel
                           and state = 'WAITING'""")
                .bind("channel", channel)
                .bind("why", why.kind())
                .bind("detail", why.detail())
                .execute());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static HandOver read(ResultSet row) throws SQLException {
        return new HandOver(
                row.getObject("request_id", UUID.class),
                row.getString("channel"),
                row.getString("label"),
                HandOver.State.valueOf(row.getString("state")),
                row.getInt("round"),
                row.getInt("tries"),
                row.getInt("attempts"),
                instant(row.getObject("next_try_at", OffsetDateTime.class)),
                FailureReason.read(row.getString("why"), row.getString("detail")),
                row.getString("reference"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
