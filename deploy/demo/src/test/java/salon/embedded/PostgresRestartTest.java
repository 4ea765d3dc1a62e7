package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresRestartTest {
    @TempDir
    Path folder;

    @Test
    void keepsItsDataBetweenStarts() throws IOException, SQLException {
        try (var first = start()) {
            PostgresQueries.ask(first, Postgres.OWNER, "CREATE TABLE kept AS SELECT 7 AS number");
        }

        try (var second = start()) {
            assertThat(PostgresQueries.ask(second, Postgres.OWNER, "SELECT number FROM kept"))
                    .isEqualTo("7");
        }
    }

    @Test
    void startsAlthoughAnotherProgramHasTheNumberOfADeadServer() throws IOException, SQLException {
        start().close();
        Files.writeString(
                folder.resolve("data/postmaster.pid"), ProcessHandle.current().pid() + "\n");

        try (var again = start()) {
            assertThat(PostgresQueries.ask(again, Postgres.APP, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void beginsAnewWhereTheFirstStartWasInterrupted() throws IOException, SQLException {
        Files.createDirectories(folder.resolve("data/global"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "half");
        Files.writeString(folder.resolve("data.unfinished"), "");

        try (var again = start()) {
            assertThat(PostgresQueries.ask(again, Postgres.APP, "SELECT 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("data.unfinished")).doesNotExist();
    }

    @Test
    void takesOverFromAStarterThatWasKilled() throws Exception {
        var starter = PostgresStarter.run(folder.resolve("data"));
        assertThat(starter.inputReader().readLine()).isEqualTo("up");
        starter.destroyForcibly().waitFor();

        try (var again = start()) {
            assertThat(PostgresQueries.ask(again, Postgres.APP, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void leavesTheServerOfALivingStarterAlone() throws IOException, SQLException {
        try (var first = start()) {
            assertThatThrownBy(this::start).hasMessageContaining("already runs on");

            assertThat(PostgresQueries.ask(first, Postgres.APP, "SELECT 1")).isEqualTo("1");
        }
    }

    private Postgres start() throws IOException {
        return Postgres.start(folder.resolve("data"), 0, "demo");
    }
}
