package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;

/// The database alone keeps tenants apart: no statement here filters by tenant.
@QuarkusTest
class TenantIsolationTest {
    @Inject
    Given given;

    @Inject
    DataSource dataSource;

    private Tenant aurora;
    private Tenant vega;
    private UUID aurorasCentre;

    @BeforeEach
    void twoTenants() {
        aurora = given.tenant("aurora");
        vega = given.tenant("vega");
        aurorasCentre = given.chatOf("aurora", "north").centre();
        given.chatOf("vega", "main");
    }

    @Test
    void everyTableWithATenantIsWalledIn() {
        var walled = plain("""
                select c.relname from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
                   and c.relrowsecurity and c.relforcerowsecurity
                   and exists (select from pg_policy p where p.polrelid = c.oid)""");
        var all = plain("""
                select c.relname from pg_class c
                  join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
                 where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace""");

        assertThat(walled).containsExactlyInAnyOrderElementsOf(all).hasSizeGreaterThanOrEqualTo(11);
    }

    @Test
    void everyKeyOfATenantsTableLeadsWithTheTenant() {
        var stray = plain("""
                select i.indexrelid::regclass::text from pg_index i
                  join pg_attribute a on a.attrelid = i.indrelid and a.attname = 'tenant_id'
                 where i.indisunique and i.indrelid::regclass::text <> 'tenant' and i.indkey[0] <> a.attnum""");

        assertThat(stray).isEmpty();
    }

    @Test
    void everyReferenceToATenantsTableIncludesTheTenant() {
        var stray = plain("""
                select k.conname from pg_constraint k
                  join pg_attribute a on a.attrelid = k.confrelid and a.attname = 'tenant_id'
                 where k.contype = 'f' and not (a.attnum = any (k.confkey))""");

        assertThat(stray).isEmpty();
    }

    @Test
    void readingWithoutAFilterFindsOnlyTheOwnRows() {
        for (var table : List.of("centre", "staff", "customer", "conversation", "message", "notification_template")) {
            var tenants = in(vega, sql -> sql.createQuery("select distinct tenant_id from " + table)
                    .mapTo(UUID.class)
                    .list());

            assertThat(tenants).as(table).containsExactly(vega.id());
        }
    }

    @Test
    void foreignRowsCanBeNeitherChangedNorDeleted() {
        var changed = in(vega, sql -> sql.createUpdate("update centre set name = 'taken' where id = :id")
                .bind("id", aurorasCentre)
                .execute());
        var deleted = in(vega, sql -> sql.createUpdate("delete from message where tenant_id = :id")
                .bind("id", aurora.id())
                .execute());

        assertThat(changed).isZero();
        assertThat(deleted).isZero();
    }

    @Test
    void aRowCanNotBeWrittenForAnotherTenant() {
        assertThatThrownBy(() -> in(
                        vega,
                        sql -> sql.createUpdate("""
                        insert into customer (tenant_id, id, subject, name, email, phone)
                        values (:tenant, uuidv7(), 'smuggled', '', '', '')""").bind("tenant", aurora.id()).execute()))
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutATenantReadingFailsLoudly() {
        assertThatThrownBy(() -> plain("select slug from centre")).hasMessageContaining("uuid");
    }

    /// The platform's own transaction tells the tenant; its connection is found again by the server's process.
    @Test
    void aPooledConnectionForgetsTheTenantAfterARollback() {
        var used = given.in("aurora", () -> {
            QuarkusTransaction.begin();
            var process = Jdbi.create(dataSource)
                    .withHandle(sql -> serverProcess(sql, "select pg_backend_pid() from centre limit 1"));
            QuarkusTransaction.rollback();
            return process;
        });

        var taken = new ArrayList<Handle>();
        try {
            do {
                taken.add(Jdbi.create(dataSource).open());
            } while (serverProcess(taken.getLast(), "select pg_backend_pid()") != used);

            assertThatThrownBy(() -> serverProcess(taken.getLast(), "select 1 from centre"))
                    .hasMessageContaining("uuid");
        } finally {
            taken.forEach(Handle::close);
        }
    }

    private static int serverProcess(Handle sql, String query) {
        return sql.createQuery(query).mapTo(Integer.class).one();
    }

    private List<String> plain(String query) {
        return Jdbi.create(dataSource)
                .withHandle(sql -> sql.createQuery(query).mapTo(String.class).list());
    }

    private <R> R in(Tenant tenant, HandleCallback<R, RuntimeException> work) {
        return Jdbi.create(dataSource).inTransaction((Handle sql) -> {
            sql.execute("select set_config('app.tenant', ?, true)", tenant.id().toString());
            return work.withHandle(sql);
        });
    }
}
