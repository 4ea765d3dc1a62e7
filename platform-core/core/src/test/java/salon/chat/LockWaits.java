package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import salon.OwnerDatabase;

/// Who waits for whom, as the database sees it.
@ApplicationScoped
class LockWaits {
    private final OwnerDatabase owner;

    LockWaits(OwnerDatabase owner) {
        this.owner = owner;
    }

    boolean isSomeoneWaiting() {
        return Jdbi.create(owner.dataSource())
                .withHandle(sql -> sql.createQuery("""
                                select exists (select from pg_locks where not granted)""").mapTo(Boolean.class).one());
    }
}
