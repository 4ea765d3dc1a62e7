package salon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import salon.persistence.NativeSql;

/// Looks into the tables of a tenant, and turns their clocks.
@ApplicationScoped
public class TenantDatabase {
    private final Given given;
    private final NativeSql sql;

    TenantDatabase(Given given, NativeSql sql) {
        this.given = given;
        this.sql = sql;
    }

    /// Runs in a transaction of its own.
    public <R> R call(String tenant, Function<NativeSql, R> work) {
        return given.in(tenant, () -> QuarkusTransaction.requiringNew().call(() -> work.apply(sql)));
    }
}
