package salon.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.OwnerDatabase;

/// The search has an index although its table is walled in. The plans are those for a few thousand rows, so that the
/// planner has a reason to choose.
@QuarkusTest
class RequestSearchIndexTest {
    private static final String ROWS = "bulk";

    @Inject
    Given given;

    @Inject
    OwnerDatabase owner;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void thousandsOfRequests() {
        var customer = given.customer("vega").id();
        var centre = given.centre("vega", "main").id();
        Jdbi.create(owner.dataSource()).useTransaction(sql -> {
            tenant(sql);
            if (sql.createQuery("select count(*) from request where type = :type")
                            .bind("type", ROWS)
                            .mapTo(Integer.class)
                            .one()
                    == 0) {
                sql.createUpdate("""
                                insert into request (tenant_id, id, type, version, title, summary, customer_id, centre_id,
                                                     answers, offered, created_at)
                                select current_setting('app.tenant')::uuid, uuidv7(), :type, 1, 'Заявка',
                                       'слово' || one || ' слог' || one % 7, :customer, :centre, '{}', '{}',
                                       now() - one * interval '1 minute'
                                  from generate_series(1, 4000) one""")
                        .bind("type", ROWS)
                        .bind("customer", customer)
                        .bind("centre", centre)
                        .execute();
            }
        });
        Jdbi.create(owner.dataSource()).useHandle(sql -> sql.execute("analyze request"));
    }

    /// The body of the function itself, as its own role runs it.
    @Test
    void theFunctionUsesIt() {
        var plan = Jdbi.create(owner.dataSource()).inTransaction(sql -> {
            tenant(sql);
            var body = sql.createQuery("select prosrc from pg_proc where proname = 'search_requests'")
                    .mapTo(String.class)
                    .one();
            sql.execute("set local role salon_search");
            return explain(sql, withValues(body));
        });

        assertThat(plan).contains("request_search").doesNotContain("Seq Scan");
    }

    /// Why there is a function: whoever stands behind the wall reads it all.
    @Test
    void behindTheWallItCanNotBeUsed() {
        var plan = Jdbi.create(dataSource).inTransaction(sql -> {
            tenant(sql);
            return explain(sql, "select id from request where search @@ search_query('слово77')");
        });

        assertThat(plan).doesNotContain("request_search");
    }

    @Test
    void theRoleThatSearchesIsNobodysAndSeesThisTableOnly() {
        assertThatThrownBy(() -> Jdbi.create(dataSource).useHandle(sql -> sql.execute("set role salon_search")))
                .hasMessageContaining("permission denied");
        Jdbi.create(owner.dataSource()).useTransaction(sql -> {
            tenant(sql, UUID.randomUUID());
            assertThat(sql.createQuery("select count(*) from request")
                            .mapTo(Integer.class)
                            .one())
                    .as("the owner does not see with its eyes")
                    .isZero();
            sql.execute("set local role salon_search");
            assertThat(sql.createQuery("select has_table_privilege('message', 'select')")
                            .mapTo(Boolean.class)
                            .one())
                    .isFalse();
        });
    }

    private String withValues(String body) {
        return body.replace("p_centre", "'" + given.centre("vega", "main").id() + "'::uuid")
                .replace("p_type", "'" + ROWS + "'")
                .replace("p_state", "null::text")
                .replace("p_taken_by", "null::uuid")
                .replace("p_words", "'слово77'")
                .replace("p_at", "now()")
                .replace("p_id", "uuidv7()")
                .replace("p_limit", "51");
    }

    private static String explain(Handle sql, String query) {
        return String.join(
                "\n", sql.createQuery("explain " + query).mapTo(String.class).list());
    }

    private void tenant(Handle sql) {
        tenant(sql, given.tenant("vega").id());
    }

    private static void tenant(Handle sql, UUID id) {
        sql.execute("select set_config('app.tenant', ?, true)", id.toString());
    }
}
