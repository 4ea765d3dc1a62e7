package salon.chat;

import jakarta.enterprise.context.ApplicationScoped;
import salon.OwnerDatabase;

/// Who waits for whom, as the database sees it.
@ApplicationScoped
class LockWaits {
    private final OwnerDatabase owner;

    LockWaits(OwnerDatabase owner) {
        this.owner = owner;
    }

    boolean isSomeoneWaiting() {
        return owner.<Boolean>column("select exists (select from pg_locks where not granted)")
                .getFirst();
    }
}
