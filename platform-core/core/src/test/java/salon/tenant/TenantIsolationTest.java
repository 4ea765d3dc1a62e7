package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.hibernate.Session;
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

    @Inject
    Session session;

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
            var tenants = in(vega, sql -> column(sql, "select distinct tenant_id from " + table));

            assertThat(tenants).as(table).containsExactly(vega.id());
        }
    }

    /// Hibernate sees all of them without its own filter, so that only the database is left to keep tenants apart.
    @Test
    void queriesOfHibernateWithoutItsFilterFindOnlyTheOwnRows() {
        var names = given.in("vega", () -> QuarkusTransaction.requiringNew().call(() -> {
            session.disableFilter("_tenantId");
            return session.createSelectionQuery("select name from CentreEntity", String.class)
                    .getResultList();
        }));

        assertThat(names).containsExactly(given.centre("vega", "main").name());
    }

    @Test
    void foreignRowsCanBeNeitherChangedNorDeleted() {
        var changed = in(vega, sql -> update(sql, "update centre set name = 'taken' where id = ?", aurorasCentre));
        var deleted = in(vega, sql -> update(sql, "delete from message where tenant_id = ?", aurora.id()));

        assertThat(changed).isZero();
        assertThat(deleted).isZero();
    }

    @Test
    void aRowCanNotBeWrittenForAnotherTenant() {
        assertThatThrownBy(() -> in(vega, sql -> update(sql, """
                        insert into customer (tenant_id, id, subject, name, email, phone)
                        values (?, uuidv7(), 'smuggled', '', '', '')""", aurora.id())))
                .hasMessageContaining("row-level security");
    }

    @Test
    void withoutATenantReadingFailsLoudly() {
        assertThatThrownBy(() -> plain("select slug from centre")).hasMessageContaining("uuid");
    }

    /// The platform's own transaction tells the tenant; its connection is found again by the server's process.
    @Test
    void aPooledConnectionForgetsTheTenantAfterARollback() throws SQLException {
        var used = given.in("aurora", () -> {
            QuarkusTransaction.begin();
            var process = plain("select pg_backend_pid() from centre limit 1").getFirst();
            QuarkusTransaction.rollback();
            return process;
        });

        var taken = new ArrayList<Connection>();
        try {
            do {
                taken.add(dataSource.getConnection());
            } while (!column(taken.getLast(), "select pg_backend_pid()")
                    .getFirst()
                    .equals(used));

            assertThatThrownBy(() -> column(taken.getLast(), "select 1 from centre"))
                    .hasMessageContaining("uuid");
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
    }

    private List<Object> plain(String query) {
        try (var connection = dataSource.getConnection()) {
            return column(connection, query);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Object> column(Connection sql, String query) throws SQLException {
        try (var statement = sql.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<Object>();
            while (rows.next()) {
                values.add(rows.getObject(1));
            }
            return values;
        }
    }

    private static int update(Connection sql, String command, UUID parameter) throws SQLException {
        try (var statement = sql.prepareStatement(command)) {
            statement.setObject(1, parameter);
            return statement.executeUpdate();
        }
    }

    /// A transaction of the application's role for this tenant.
    private <R> R in(Tenant tenant, Work<R> work) {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                column(connection, "select set_config('app.tenant', '%s', true)".formatted(tenant.id()));
                var result = work.with(connection);
                connection.commit();
                return result;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private interface Work<R> {
        R with(Connection sql) throws SQLException;
    }
}
