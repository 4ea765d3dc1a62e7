package salon.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.UUID;
import salon.persistence.NativeSql;

/// Tells PostgreSQL the tenant of each transaction as it begins; the setting ends with the transaction, so a pooled
/// connection can't remember it.
@ApplicationScoped
class TenantTransactions {
    private final NativeSql sql;

    TenantTransactions(NativeSql sql) {
        this.sql = sql;
    }

    void began(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        CurrentTenant.find().map(Tenant::id).ifPresent(this::tell);
    }

    private void tell(UUID tenant) {
        sql.query("select set_config('app.tenant', :tenant, true)", String.class)
                .setParameter("tenant", tenant.toString())
                .getSingleResult();
    }
}
