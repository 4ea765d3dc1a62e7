package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    static Path folder;

    static Postgres postgres;

    @BeforeAll
    static void start() throws IOException {
        postgres = Postgres.start(folder.resolve("data"), 0, "demo");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void losesNothingThatWasCommitted() throws SQLException {
        assertThat(ask(Postgres.APP, "SHOW fsync")).isEqualTo("on");
        assertThat(ask(Postgres.APP, "SHOW synchronous_commit")).isEqualTo("on");
    }

    @Test
    void knowsRussianLetters() throws SQLException {
        assertThat(ask(Postgres.APP, "SELECT lower('ПРИВЕТ')")).isEqualTo("привет");
        assertThat(ask(Postgres.APP, "SELECT 'ЁЛКА' ~* 'ёлка'")).isEqualTo("t");
    }

    @Test
    void asksForThePassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(postgres.jdbcUrl(), Postgres.APP, "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void givesTheApplicationNoWayAroundRowLevelSecurity() throws SQLException {
        var powers =
                "SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = '%s'";

        assertThat(ask(Postgres.APP, powers.formatted(Postgres.APP))).isEqualTo("f");
        assertThat(ask(Postgres.APP, powers.formatted(Postgres.OWNER))).isEqualTo("f");
        assertThatThrownBy(() -> ask(Postgres.APP, "CREATE TABLE mine (id int)"))
                .hasMessageContaining("denied");
    }

    @Test
    void letsTheOwnerCountStatements() throws SQLException {
        assertThat(ask(Postgres.OWNER, "SELECT count(*) > 0 FROM stats.pg_stat_statements"))
                .isEqualTo("t");
    }

    @Test
    void makesFurtherDatabasesOnce() throws SQLException {
        postgres.createDatabase("further");
        postgres.createDatabase("further");

        var owner = "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = 'further'";
        assertThat(ask(Postgres.APP, owner)).isEqualTo(Postgres.OWNER);
    }

    private static String ask(String role, String query) throws SQLException {
        return PostgresQueries.ask(postgres, role, query);
    }
}
