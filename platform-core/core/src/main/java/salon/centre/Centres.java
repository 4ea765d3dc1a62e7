package salon.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// The dealer centres of the current tenant.
@ApplicationScoped
@Transactional
public class Centres {
    private static final RowMapper<Centre> ROW = (row, context) -> new Centre(
            row.getObject("id", UUID.class),
            row.getString("slug"),
            row.getString("name"),
            row.getString("address"),
            row.getString("phone"),
            ZoneId.of(row.getString("time_zone")),
            row.getString("greeting"));

    private final Jdbi jdbi;

    Centres(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public List<Centre> all() {
        return jdbi.withHandle(sql -> sql.createQuery("select * from centre order by name, id")
                .map(ROW)
                .list());
    }

    public Optional<Centre> bySlug(String slug) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from centre where slug = :slug")
                .bind("slug", slug)
                .map(ROW)
                .findOne());
    }

    public Optional<Centre> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from centre where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }
}
