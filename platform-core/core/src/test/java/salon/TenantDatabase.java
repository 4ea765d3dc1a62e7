package salon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import salon.persistence.NativeSql;

/// Looks into the tables of a tenant, and turns their clocks.
@ApplicationScoped
public class TenantDatabase {
    private final Given given;
    private final NativeSql sql;
    private final Jdbi jdbi;

    TenantDatabase(Given given, NativeSql sql, Jdbi jdbi) {
        this.given = given;
        this.sql = sql;
        this.jdbi = jdbi;
    }

    /// Runs in a transaction of its own.
    public <R> R call(String tenant, Function<NativeSql, R> work) {
        return given.in(tenant, () -> QuarkusTransaction.requiringNew().call(() -> work.apply(sql)));
    }

    /// Goes with Jdbi: use [#call].
    public <R> R in(String tenant, Function<Handle, R> work) {
        return given.in(tenant, () -> QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(work::apply)));
    }
}
