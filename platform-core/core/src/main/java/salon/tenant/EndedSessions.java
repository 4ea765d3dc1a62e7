package salon.tenant;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.persistence.NativeSql;
import salon.persistence.ReadThroughCache;

/// Sign-in sessions of staff that have ended, so that no copy of their cookies opens anything. Another sign-in may
/// continue the session of the realm under the same id: only what was issued before the end is worthless.
@ApplicationScoped
class EndedSessions {
    /// Longer than any session lives.
    private static final Duration KEPT = Duration.ofDays(7);

    private record Key(UUID tenant, String session) {}

    record End(Instant endedAt) {}

    private final NativeSql sql;
    private final InstantSource clock;
    private final ReadThroughCache<Key, Optional<End>> ends;

    EndedSessions(
            NativeSql sql,
            InstantSource clock,
            @ConfigProperty(name = "salon.cache.ended-sessions") Duration timeToLive) {
        this.sql = sql;
        this.clock = clock;
        this.ends = new ReadThroughCache<>(timeToLive);
    }

    /// The session that an ID token belongs to: its claim `sid`. Of an issuer that names none it is everything of the
    /// member together.
    static String of(JsonObject idToken) {
        var session = idToken.getString("sid");
        return session == null ? "sub:" + idToken.getString("sub") : session;
    }

    /// Ends a session of the current tenant.
    @Transactional
    void end(String session) {
        var now = clock.instant();
        sql.update("delete from ended_session where ended_at < :before")
                .setParameter("before", now.minus(KEPT))
                .executeUpdate();
        sql.update("""
                        insert into ended_session (tenant_id, session, ended_at)
                        values (current_setting('app.tenant')::uuid, :session, :now)
                        on conflict (tenant_id, session) do update set ended_at = excluded.ended_at""")
                .setParameter("session", session)
                .setParameter("now", now)
                .executeUpdate();
    }

    /// Makes this node see an end at once; call it after the commit.
    void evict(String session) {
        ends.evict(new Key(CurrentTenant.get().id(), session));
    }

    /// Takes a connection only for what is not cached: it is asked with each request.
    boolean isEnded(String session, Instant issuedAt) {
        return ends.get(new Key(CurrentTenant.get().id(), session), () -> QuarkusTransaction.joiningExisting()
                        .call(() -> read(session)))
                .filter(end -> !issuedAt.isAfter(end.endedAt()))
                .isPresent();
    }

    private Optional<End> read(String session) {
        return sql.query("select ended_at from ended_session where session = :session", End.class)
                .setParameter("session", session)
                .uniqueResultOptional();
    }
}
