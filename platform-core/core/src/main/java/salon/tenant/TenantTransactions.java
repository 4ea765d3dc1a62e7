package salon.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/// Tells PostgreSQL the tenant of each transaction as it begins; the setting ends with the transaction, so a pooled
/// connection can't remember it.
@ApplicationScoped
class TenantTransactions {
    private final Jdbi jdbi;

    TenantTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void began(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        CurrentTenant.find().map(Tenant::id).ifPresent(this::tell);
    }

    private void tell(UUID tenant) {
        jdbi.useHandle(sql -> sql.createQuery("select set_config('app.tenant', :tenant, true)")
                .bind("tenant", tenant.toString())
                .mapTo(String.class)
                .one());
    }
}
