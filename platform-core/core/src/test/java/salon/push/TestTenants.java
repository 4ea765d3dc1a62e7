package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import salon.OwnerDatabase;

/// Tenants beyond the sample data.
@ApplicationScoped
class TestTenants {
    private final OwnerDatabase owner;

    TestTenants(OwnerDatabase owner) {
        this.owner = owner;
    }

    /// @return its slug; its centre is `only`
    String withoutFirebase() {
        var id = UUID.randomUUID();
        var slug = "t" + id.toString().substring(0, 8);
        Jdbi.create(owner.dataSource()).useTransaction(sql -> {
            sql.execute("select set_config('app.tenant', ?, true)", id.toString());
            sql.execute(
                    "insert into tenant (id, slug, name, issuer, panel_client_secret) values (?, ?, ?, '', '')",
                    id,
                    slug,
                    slug);
            sql.execute(
                    "insert into centre (tenant_id, id, slug, name, time_zone) values (?, ?, 'only', 'Один', 'UTC')",
                    id,
                    UUID.randomUUID());
        });
        return slug;
    }
}
