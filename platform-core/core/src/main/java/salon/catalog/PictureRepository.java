package salon.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@ApplicationScoped
class PictureRepository {
    private static final int FORGOTTEN_AT_ONCE = 50;

    private final Jdbi jdbi;

    PictureRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(UUID id, Picture picture, Instant now) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        insert into picture (tenant_id, id, content_type, bytes, created_at)
                        values (current_setting('app.tenant')::uuid, :id, :type, :bytes, :now)""")
                .bind("id", id)
                .bind("type", picture.type().contentType())
                .bind("bytes", picture.bytes())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .execute());
    }

    Optional<Picture> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select content_type, bytes from picture where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Picture(PictureType.named(row.getString("content_type")), row.getBytes("bytes")))
                .findOne());
    }

    boolean areThere(Collection<UUID> ids) {
        var different = new HashSet<>(ids);
        return jdbi.withHandle(sql -> sql.createQuery("select count(*) from picture where id = any(:ids)")
                        .bindArray("ids", UUID.class, different.toArray())
                        .mapTo(Integer.class)
                        .one())
                == different.size();
    }

    /// Those that nothing shows.
    void forget(Instant addedBefore) {
        jdbi.useHandle(sql -> sql.createUpdate("""
                        delete from picture where tenant_id = current_setting('app.tenant')::uuid and id in (
                          select p.id from picture p
                           where p.tenant_id = current_setting('app.tenant')::uuid and p.created_at < :before
                             and not exists (select from offer o
                                              where o.tenant_id = p.tenant_id and o.picture_id = p.id)
                             and not exists (select from car_picture c
                                              where c.tenant_id = p.tenant_id and c.picture_id = p.id)
                           order by p.created_at limit :limit)""")
                .bind("before", addedBefore.atOffset(ZoneOffset.UTC))
                .bind("limit", FORGOTTEN_AT_ONCE)
                .execute());
    }
}
