package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Jdbi;
import salon.Owner;

/// Who waits for whom, as the database sees it.
@ApplicationScoped
class Locks {
    private final Owner owner;

    Locks(Owner owner) {
        this.owner = owner;
    }

    boolean isSomeoneWaiting() {
        return Jdbi.create(owner.dataSource())
                .withHandle(sql -> sql.createQuery("""
                                select exists (select from pg_locks where not granted)""").mapTo(Boolean.class).one());
    }
}
