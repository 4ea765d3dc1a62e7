package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.embedded.Postgres;
import salon.embedded.TestPostgres;
import salon.embedded.TestServers;

/// Nodes that start at the same time migrate one database.
class ParallelMigrationTest {
    private static final String DATABASE = "parallel_migrations";
    private static final int NODES = 4;

    private final TestPostgres postgres = TestServers.get().postgres();

    @BeforeEach
    void create() {
        postgres.createDatabase(DATABASE);
    }

    @AfterEach
    void drop() {
        postgres.dropDatabase(DATABASE);
    }

    @Test
    void eachMigrationIsDoneOnce() throws Exception {
        var executed =
                migrate().stream().mapToInt(result -> result.migrationsExecuted).sum();

        assertThat(executed).isEqualTo(flyway().info().applied().length).isGreaterThan(14);
        assertThat(migrate()).allMatch(result -> result.success && result.migrationsExecuted == 0);
    }

    private List<MigrateResult> migrate() throws Exception {
        try (var nodes = Executors.newFixedThreadPool(NODES)) {
            Callable<MigrateResult> node = () -> flyway().migrate();
            var results = nodes.invokeAll(Collections.nCopies(NODES, node));
            return results.stream().map(Future::resultNow).toList();
        }
    }

    private Flyway flyway() {
        return Flyway.configure()
                .dataSource(postgres.jdbcUrl(DATABASE), Postgres.OWNER, postgres.password())
                .placeholders(Map.of("appRole", Postgres.APP, "searchRole", Postgres.SEARCH))
                .load();
    }
}
