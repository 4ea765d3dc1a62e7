package salon.staff;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

@ApplicationScoped
class FormDraftRepository implements PanacheRepositoryBase<FormDraftEntity, UUID> {
    void deleteBefore(Instant time) {
        delete("createdAt < ?1", time);
    }

    /// Keeps the newest.
    void deleteOldest(String subject, int kept) {
        var newest = find("subject = ?1 order by createdAt desc, id desc", subject).range(0, kept - 1).stream()
                .map(draft -> draft.id)
                .toList();
        delete("subject = ?1 and id not in ?2", subject, newest);
    }
}
