package salon.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

/// PostgreSQL 18 as a child process: durable, scram, Unicode. The data folder is kept when it stops.
///
/// Whoever starts it closes it: there is no shutdown hook, because only the caller knows the order.
public final class Postgres implements AutoCloseable {
    /// The database that exists after a start.
    public static final String DATABASE = "salon";
    /// Owns the databases and migrates them.
    public static final String OWNER = "salon_owner";
    /// The application: no superuser, under row-level security.
    public static final String APP = "salon_app";
    /// Owns the search functions: can't log in, and bypasses row-level security in the tables they search.
    public static final String SEARCH = "salon_search";

    private final EmbeddedPostgres server;
    private final String password;
    private final DatabaseRoles roles;

    private Postgres(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
        this.roles = new DatabaseRoles(server.getPostgresDatabase(), password);
    }

    /// Starts on `dataDir`, which is made if absent, and makes sure that [#DATABASE] and the roles exist.
    ///
    /// @param port 0 for a free one
    /// @param password of owner and application, set anew at each start; of the superuser only at the first
    public static Postgres start(Path dataDir, int port, String password) throws IOException {
        var server = PostgresProcess.start(dataDir.toAbsolutePath().normalize(), Ports.orFree(port), password);
        var postgres = new Postgres(server, password);
        try {
            postgres.roles.ensure();
            postgres.createDatabase(DATABASE);
            return postgres;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    public int port() {
        return server.getPort();
    }

    public String password() {
        return password;
    }

    public String jdbcUrl() {
        return jdbcUrl(DATABASE);
    }

    public String jdbcUrl(String database) {
        return jdbcUrl(port(), database);
    }

    static String jdbcUrl(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    /// Makes a database owned by [#OWNER] that [#APP] may connect to; nothing happens if it exists.
    /// `pg_stat_statements` is in its schema `stats`, open to the owner.
    public void createDatabase(String name) {
        roles.createDatabase(name);
        try {
            roles.openStatistics(server.getDatabase("postgres", name).getConnection());
        } catch (SQLException e) {
            throw new IllegalStateException("Can't connect to the database " + name, e);
        }
    }

    /// Drops a database, and ends the connections to it.
    public void dropDatabase(String name) {
        roles.dropDatabase(name);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
