package salon;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Looks into the tables of a tenant, and turns their clocks.
@ApplicationScoped
public class TenantDatabase {
    private final Given given;
    private final Jdbi jdbi;

    TenantDatabase(Given given, Jdbi jdbi) {
        this.given = given;
        this.jdbi = jdbi;
    }

    public <R> R in(String tenant, Function<Handle, R> work) {
        return given.in(tenant, () -> QuarkusTransaction.requiringNew().call(() -> jdbi.withHandle(work::apply)));
    }
}
