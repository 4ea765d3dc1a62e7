package salon.catalog;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.UUID;
import salon.persistence.NativeSql;

@ApplicationScoped
class PictureRepository implements PanacheRepositoryBase<PictureEntity, UUID> {
    private static final int MAX_DELETED = 50;

    private final NativeSql sql;

    PictureRepository(NativeSql sql) {
        this.sql = sql;
    }

    /// @return whether there is such a picture
    boolean keep(UUID id, boolean kept) {
        return update("kept = ?1 where id = ?2", kept, id) == 1;
    }

    boolean allExist(Collection<UUID> ids) {
        var distinct = new HashSet<>(ids);
        return count("id in ?1", distinct) == distinct.size();
    }

    /// Those that no car and no offer shows, and nobody keeps; a few at a time.
    void deleteUnused(Instant addedBefore) {
        sql.update("""
                        delete from picture where tenant_id = current_setting('app.tenant')::uuid and id in (
                          select p.id from picture p
                           where p.tenant_id = current_setting('app.tenant')::uuid and p.created_at < :before
                             and not p.kept
                             and not exists (select from offer o
                                              where o.tenant_id = p.tenant_id and o.picture_id = p.id)
                             and not exists (select from car_picture c
                                              where c.tenant_id = p.tenant_id and c.picture_id = p.id)
                           order by p.created_at limit :limit)""")
                .setParameter("before", addedBefore)
                .setParameter("limit", MAX_DELETED)
                .executeUpdate();
    }
}
