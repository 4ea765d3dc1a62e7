package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;

/// One transaction at a time writes a tenant's catalogue. It is written seldom; so nothing an import has looked up can
/// change before it is written.
@ApplicationScoped
class WriteTurn {
    private final Jdbi jdbi;

    WriteTurn(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Waits for the turn, and has it until the transaction ends.
    void take() {
        jdbi.useHandle(sql -> sql.createQuery("""
                        select true from pg_advisory_xact_lock(
                          hashtextextended('catalogue ' || current_setting('app.tenant'), 0))""").mapTo(Boolean.class).one());
    }
}
