package salon.tenant;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.Map;
import salon.persistence.NativeSql;

/// Refuses to start on a database that could lose what was acked, or with a role that row-level security does not
/// bind.
@ApplicationScoped
class DatabaseRequirements {
    private static final Map<String, String> MUST_HOLD = Map.of(
            "fsync is on", "current_setting('fsync') = 'on'",
            "synchronous_commit is not off", "current_setting('synchronous_commit') <> 'off'",
            "the role is no superuser and does not bypass row-level security",
                    "not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)",
            "the role is no member of one that row-level security lets through",
                    "not exists (select from pg_policy, unnest(polroles) one where one <> 0 and pg_has_role(one, 'member'))",
            "the role does not own the tables",
                    "not exists (select from pg_tables where tablename = 'message' and tableowner = current_user)");

    private final NativeSql sql;

    DatabaseRequirements(NativeSql sql) {
        this.sql = sql;
    }

    @Transactional
    void check(@Observes StartupEvent event) {
        MUST_HOLD.forEach((promise, condition) -> {
            if (!holds(condition)) {
                throw new IllegalStateException("Salon does not start on this database: it must hold that " + promise);
            }
        });
    }

    private boolean holds(String condition) {
        return sql.query("select " + condition, Boolean.class).getSingleResult();
    }
}
