package salon.centre;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import salon.OwnerDatabase;
import salon.TenantDatabase;

/// Centres in a tenant of their own: other tests count those of the sample data.
@ApplicationScoped
public class TestCentres {
    public static final String TENANT = "hours-of-tests";

    private final OwnerDatabase owner;
    private final TenantDatabase database;

    TestCentres(OwnerDatabase owner, TenantDatabase database) {
        this.owner = owner;
        this.database = database;
    }

    /// In Moscow.
    ///
    /// @param lines its opening hours as a PostgreSQL array, `{}` for none
    public UUID add(String name, String lines) {
        var id = UUID.randomUUID();
        owner.update(
                "insert into tenant (id, slug, name, issuer, panel_client_secret) values (?, ?, ?, '', '')"
                        + " on conflict (slug) do nothing",
                UUID.randomUUID(),
                TENANT,
                TENANT);
        database.call(TENANT, sql -> sql.update("""
                        insert into centre (tenant_id, id, slug, name, phone, address, time_zone, opening_hours)
                        values (current_setting('app.tenant')::uuid, :id, :slug, :name, '+74950000000', 'Тверская, 1',
                                'Europe/Moscow', cast(:lines as text[]))""")
                .setParameter("id", id)
                .setParameter("slug", "c" + id.toString().substring(0, 8))
                .setParameter("name", name)
                .setParameter("lines", lines)
                .executeUpdate());
        return id;
    }
}
