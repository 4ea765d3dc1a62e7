package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import salon.OwnerDatabase;
import salon.TenantDatabase;

/// Adds tenants to the sample data.
@ApplicationScoped
class TestTenants {
    private final OwnerDatabase owner;
    private final TenantDatabase database;

    TestTenants(OwnerDatabase owner, TenantDatabase database) {
        this.owner = owner;
        this.database = database;
    }

    /// @return its slug; its centre is `only`
    String withoutFirebase() {
        var id = UUID.randomUUID();
        var slug = "t" + id.toString().substring(0, 8);
        owner.update(
                "insert into tenant (id, slug, name, issuer, panel_client_secret) values (?, ?, ?, '', '')",
                id,
                slug,
                slug);
        database.call(slug, sql -> sql.update("""
                        insert into centre (tenant_id, id, slug, name, time_zone)
                        values (current_setting('app.tenant')::uuid, uuidv7(), 'only', 'Один', 'UTC')""").executeUpdate());
        return slug;
    }
}
