package salon.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.OwnerDatabase;
import salon.TenantDatabase;

/// The search uses its index although its table has row-level security. Read with a few thousand rows, so that the
/// planner has a reason to choose the index.
@QuarkusTest
class RequestSearchIndexTest {
    private static final String TYPE = "bulk";

    @Inject
    Given given;

    @Inject
    OwnerDatabase owner;

    @Inject
    TenantDatabase database;

    @BeforeEach
    void thousandsOfRequests() throws SQLException {
        var customer = given.customer("vega").id();
        var centre = given.centre("vega", "main").id();
        try (var sql = connect(given.tenant("vega").id())) {
            if (values(sql, "select count(*) from request where type = ?", TYPE).equals(List.of("0"))) {
                values(sql, """
                        insert into request (tenant_id, id, type, version, title, summary, customer_id, centre_id,
                                             answers, offered, created_at)
                        select current_setting('app.tenant')::uuid, uuidv7(), ?, 1, 'Заявка',
                               'слово' || one || ' слог' || one % 7, ?, ?, '{}', '{}',
                               now() - one * interval '1 minute'
                          from generate_series(1, 4000) one
                        returning id""", TYPE, customer, centre);
            }
            sql.commit();
            sql.setAutoCommit(true);
            execute(sql, "analyze request");
        }
    }

    /// The body of the function itself, as its own role runs it.
    @Test
    void theFunctionUsesIt() throws SQLException {
        try (var sql = connect(given.tenant("vega").id())) {
            var body = values(sql, "select prosrc from pg_proc where proname = 'search_requests'")
                    .getFirst();
            execute(sql, "set local role salon_search");

            var plan = String.join("\n", values(sql, "explain " + withValues(body)));

            assertThat(plan).contains("request_search").doesNotContain("Seq Scan");
        }
    }

    /// Why there is a function: the text operator is not leakproof, so row-level security is checked first.
    @Test
    void withRowLevelSecurityItCanNotBeUsed() {
        var plan = database.call(
                "vega",
                sql -> String.join(
                        "\n",
                        sql.query(
                                        "explain select id from request where search @@ search_query('слово77')",
                                        String.class)
                                .getResultList()));

        assertThat(plan).doesNotContain("request_search");
    }

    @Test
    void theSearchRoleCanNotBeTakenAndReadsThisTableOnly() throws SQLException {
        assertThatThrownBy(() -> database.call(
                        "vega", sql -> sql.update("set role salon_search").executeUpdate()))
                .hasStackTraceContaining("permission denied");
        try (var sql = connect(UUID.randomUUID())) {
            assertThat(values(sql, "select count(*) from request"))
                    .as("the owner does not bypass row-level security as this role does")
                    .containsExactly("0");
            execute(sql, "set local role salon_search");
            assertThat(values(sql, "select has_table_privilege('message', 'select')"))
                    .containsExactly("f");
        }
    }

    private String withValues(String body) {
        return body.replace("p_centre", "'" + given.centre("vega", "main").id() + "'::uuid")
                .replace("p_type", "'" + TYPE + "'")
                .replace("p_state", "null::text")
                .replace("p_taken_by", "null::uuid")
                .replace("p_words", "'слово77'")
                .replace("p_at", "now()")
                .replace("p_id", "uuidv7()")
                .replace("p_limit", "51");
    }

    /// The owner's connection, in a transaction of a tenant.
    private Connection connect(UUID tenant) throws SQLException {
        var connection = owner.dataSource().getConnection();
        connection.setAutoCommit(false);
        values(connection, "select set_config('app.tenant', ?, true)", tenant.toString());
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// The first column.
    private static List<String> values(Connection connection, String sql, Object... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            var rows = statement.executeQuery();
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
