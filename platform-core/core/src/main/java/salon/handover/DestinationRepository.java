package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DestinationRepository {
    private static final String OF_TENANT = " where tenant_id = current_setting('app.tenant')::uuid";
    private static final RowMapper<Destination> ROW = (row, context) -> new Destination(
            row.getObject("id", UUID.class),
            Destination.Kind.valueOf(row.getString("kind")),
            row.getObject("centre_id", UUID.class),
            row.getString("card_type"),
            row.getString("address"),
            row.getInt("secret_version"),
            row.getBoolean("enabled"));

    private final Jdbi jdbi;

    DestinationRepository(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<Destination> all() {
        return jdbi.withHandle(
                sql -> sql.createQuery("select * from destination" + OF_TENANT + " order by created_at, id")
                        .map(ROW)
                        .list());
    }

    List<Destination> wanting(Destination.Kind kind, UUID centre, String type) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from destination" + OF_TENANT + """
                          and enabled and kind = :kind
                          and (centre_id is null or centre_id = :centre) and (card_type is null or card_type = :type)
                        order by created_at, id""")
                .bind("kind", kind)
                .bind("centre", centre)
                .bind("type", type)
                .map(ROW)
                .list());
    }

    Optional<Destination> find(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from destination" + OF_TENANT + " and id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    Optional<byte[]> secret(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select secret from destination" + OF_TENANT + " and id = :id")
                .bind("id", id)
                .mapTo(byte[].class)
                .findOne());
    }

    /// @return the new row; empty when the id is taken
    Optional<Destination> add(Destination destination, byte @Nullable [] secret) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        insert into destination (tenant_id, id, kind, centre_id, card_type, address, secret)
                        values (current_setting('app.tenant')::uuid, :id, :kind, :centre, :type, :address, :secret)
                        on conflict (tenant_id, id) do nothing returning *""")
                .bind("id", destination.id())
                .bind("kind", destination.kind())
                .bind("centre", destination.centre())
                .bind("type", destination.type())
                .bind("address", destination.address())
                .bind("secret", secret)
                .map(ROW)
                .findOne());
    }

    Optional<Destination> change(UUID id, String address, @Nullable UUID centre, @Nullable String type) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "update destination set address = :address, centre_id = :centre, card_type = :type" + OF_TENANT
                                + " and id = :id returning *")
                .bind("id", id)
                .bind("address", address)
                .bind("centre", centre)
                .bind("type", type)
                .map(ROW)
                .findOne());
    }

    Optional<Destination> rotate(UUID id, int seenVersion, byte[] secret) {
        return jdbi.withHandle(sql -> sql.createQuery(
                        "update destination set secret = :secret, secret_version = secret_version + 1" + OF_TENANT
                                + " and id = :id and kind = 'WEBHOOK' and secret_version = :seen returning *")
                .bind("id", id)
                .bind("seen", seenVersion)
                .bind("secret", secret)
                .map(ROW)
                .findOne());
    }

    boolean enable(UUID id, boolean isOn) {
        return jdbi.withHandle(
                sql -> sql.createUpdate("update destination set enabled = :on" + OF_TENANT + " and id = :id")
                                .bind("id", id)
                                .bind("on", isOn)
                                .execute()
                        == 1);
    }

    Optional<Destination> remove(UUID id) {
        return jdbi.withHandle(
                sql -> sql.createQuery("delete from destination" + OF_TENANT + " and id = :id returning *")
                        .bind("id", id)
                        .map(ROW)
                        .findOne());
    }
}
