package salon.tenant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import java.util.UUID;
import salon.persistence.NativeSql;

/// Tells PostgreSQL the tenant of each transaction as it begins; the setting ends with the transaction, so a pooled
/// connection can't remember it.
@ApplicationScoped
class TenantTransactions {
    private final NativeSql sql;
    private final TransactionManager transactions;

    TenantTransactions(NativeSql sql, TransactionManager transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    void onBegin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        CurrentTenant.find().map(Tenant::id).ifPresent(this::setTenant);
    }

    private void setTenant(UUID tenant) {
        try {
            sql.query("select set_config('app.tenant', :tenant, true)", String.class)
                    .setParameter("tenant", tenant.toString())
                    .getSingleResult();
        } catch (RuntimeException | Error failure) {
            end(failure);
            throw failure;
        }
    }

    /// The caller's `begin` fails, so the caller never ends the transaction; the thread would keep it for ever.
    private void end(Throwable failure) {
        try {
            transactions.rollback();
        } catch (RuntimeException | SystemException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        } finally {
            leave(failure);
        }
    }

    /// After a rollback there is nothing to leave; one that failed, as when the transaction has timed out meanwhile,
    /// may have left it on the thread.
    private void leave(Throwable failure) {
        try {
            transactions.suspend();
        } catch (SystemException alsoFailed) {
            failure.addSuppressed(alsoFailed);
        }
    }
}
