package salon.handover;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.persistence.NativeSql;

@ApplicationScoped
class DestinationRepository implements PanacheRepositoryBase<DestinationEntity, UUID> {
    private final NativeSql sql;

    DestinationRepository(NativeSql sql) {
        this.sql = sql;
    }

    List<Destination> all() {
        return views(list("order by createdAt, id"));
    }

    /// Those that get the requests of a centre and card type.
    List<Destination> matching(Destination.Kind kind, UUID centre, String type) {
        return views(list(
                "enabled and kind = ?1 and (centreId is null or centreId = ?2) and (cardType is null or cardType = ?3)"
                        + " order by createdAt, id",
                kind,
                centre,
                type));
    }

    Optional<Destination> findView(UUID id) {
        return findByIdOptional(id).map(DestinationEntity::view);
    }

    /// Locks the row until the end of the transaction.
    Optional<DestinationEntity> lock(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// @return false when the id is taken
    boolean insert(Destination destination, byte @Nullable [] secret) {
        return sql.update("""
                        insert into destination (tenant_id, id, kind, centre_id, card_type, address, secret)
                        values (current_setting('app.tenant')::uuid, :id, :kind, :centre, :type, :address, :secret)
                        on conflict (tenant_id, id) do nothing""")
                        .setParameter("id", destination.id())
                        .setParameter("kind", destination.kind().name())
                        .setParameter("centre", destination.centre(), UUID.class)
                        .setParameter("type", destination.type(), String.class)
                        .setParameter("address", destination.address())
                        .setParameter("secret", secret, byte[].class)
                        .executeUpdate()
                == 1;
    }

    private static List<Destination> views(List<DestinationEntity> entities) {
        return entities.stream().map(DestinationEntity::view).toList();
    }
}
