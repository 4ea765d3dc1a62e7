package salon.tenant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/// The registry of dealer groups. Every request asks it, so answers are held for a few seconds.
@ApplicationScoped
public class Tenants {
    private static final RowMapper<Tenant> ROW = (row, context) -> new Tenant(
            row.getObject("id", UUID.class),
            row.getString("slug"),
            row.getString("name"),
            Locale.forLanguageTag(row.getString("locale")),
            row.getString("issuer"),
            row.getString("panel_client_id"),
            row.getBytes("panel_client_secret"),
            row.getBytes("firebase_credentials"));

    private final Jdbi jdbi;
    private final LoadingCache<String, Optional<Tenant>> bySlug = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(this::read);

    Tenants(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<Tenant> bySlug(String slug) {
        return bySlug.get(slug);
    }

    /// Without asking the database: false also for one that nobody has asked for lately.
    boolean isKnownToBeNone(String slug) {
        var held = bySlug.getIfPresent(slug);
        return held != null && held.isEmpty();
    }

    public Optional<Tenant> byId(UUID id) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from tenant where id = :id")
                .bind("id", id)
                .map(ROW)
                .findOne());
    }

    public List<Tenant> all() {
        return jdbi.withHandle(sql ->
                sql.createQuery("select * from tenant order by slug").map(ROW).list());
    }

    private Optional<Tenant> read(String slug) {
        return jdbi.withHandle(sql -> sql.createQuery("select * from tenant where slug = :slug")
                .bind("slug", slug)
                .map(ROW)
                .findOne());
    }
}
