package salon.embedded;

import java.util.Map;

/// The shared PostgreSQL. Roles are [Postgres#OWNER] and [Postgres#APP], both with the same password.
public final class TestPostgres {
    private final int port;
    private final String password;
    private final ControlClient control;

    TestPostgres(int port, String password, ControlClient control) {
        this.port = port;
        this.password = password;
        this.control = control;
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /// Of the database [Postgres#DATABASE].
    public String jdbcUrl() {
        return jdbcUrl(Postgres.DATABASE);
    }

    public String jdbcUrl(String database) {
        return Postgres.jdbcUrl(port, database);
    }

    /// As [Postgres#createDatabase(String)].
    public void createDatabase(String name) {
        control.call("POST", "/databases", Map.of("name", name));
    }

    /// As [Postgres#dropDatabase(String)].
    public void dropDatabase(String name) {
        control.call("DELETE", "/databases", Map.of("name", name));
    }
}
