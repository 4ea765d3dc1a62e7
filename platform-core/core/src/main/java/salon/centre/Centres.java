package salon.centre;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;
import salon.tenant.Json;

/// The dealer centres of the current tenant.
@ApplicationScoped
@Transactional
public class Centres {
    private final Jdbi jdbi;
    private final RowMapper<Centre> row;

    Centres(Jdbi jdbi, Json json) {
        this.jdbi = jdbi;
        this.row = (row, context) -> new Centre(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getString("name"),
                row.getString("address"),
                row.getString("phone"),
                json.texts(row.getString("phones")),
                List.of((String[]) row.getArray("opening_hours").getArray()),
                point(row),
                ZoneId.of(row.getString("time_zone")),
                row.getString("greeting"));
    }

    public List<Centre> all() {
        return jdbi.withHandle(sql -> sql.createQuery("select * from centre order by name, id")
                .map(row)
                .list());
    }

    public Optional<Centre> bySlug(String slug) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from centre where slug = :slug")
                .bind("slug", slug)
                .map(row)
                .findOne());
    }

    public Optional<Centre> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from centre where id = :id")
                .bind("id", id)
                .map(row)
                .findOne());
    }

    private static Centre.@Nullable MapPoint point(ResultSet row) throws SQLException {
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Centre.MapPoint(latitude, longitude);
    }
}
