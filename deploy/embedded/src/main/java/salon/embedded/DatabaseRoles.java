package salon.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// The roles and databases of Salon, as a superuser makes them.
final class DatabaseRoles {
    private final DataSource superuser;
    private final String password;

    DatabaseRoles(DataSource superuser, String password) {
        this.superuser = superuser;
        this.password = password;
    }

    void ensure() {
        try (var connection = superuser.getConnection()) {
            ensure(connection, Postgres.OWNER);
            ensure(connection, Postgres.APP);
            ensureSearch(connection);
            run(connection, "GRANT pg_read_all_stats TO " + Postgres.OWNER);
        } catch (SQLException e) {
            throw new IllegalStateException("Can't make the roles of Salon", e);
        }
    }

    void createDatabase(String name) {
        try (var connection = superuser.getConnection()) {
            if (!found(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
                run(connection, "CREATE DATABASE %s OWNER %s".formatted(quoted(name), Postgres.OWNER));
            }
            run(connection, "REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(quoted(name)));
            run(connection, "GRANT CONNECT ON DATABASE %s TO %s".formatted(quoted(name), Postgres.APP));
        } catch (SQLException e) {
            throw new IllegalStateException("Can't make the database " + name, e);
        }
    }

    void dropDatabase(String name) {
        try (var connection = superuser.getConnection()) {
            run(connection, "DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(quoted(name)));
        } catch (SQLException e) {
            throw new IllegalStateException("Can't drop the database " + name, e);
        }
    }

    /// In a schema of its own, so that the application's schema starts empty.
    void openStatistics(Connection database) throws SQLException {
        try (database) {
            run(database, "CREATE SCHEMA IF NOT EXISTS stats");
            run(database, "CREATE EXTENSION IF NOT EXISTS pg_stat_statements SCHEMA stats");
            run(database, "GRANT USAGE ON SCHEMA stats TO " + Postgres.OWNER);
            run(database, "GRANT EXECUTE ON FUNCTION stats.pg_stat_statements_reset TO " + Postgres.OWNER);
        }
    }

    private void ensure(Connection connection, String role) throws SQLException {
        if (!found(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            run(connection, "CREATE ROLE " + role);
        }
        run(
                connection,
                "ALTER ROLE %s LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD '%s'"
                        .formatted(role, password.replace("'", "''")));
    }

    /// The owner may give functions to this role, but does not inherit its right to bypass row-level security.
    private static void ensureSearch(Connection connection) throws SQLException {
        if (!found(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", Postgres.SEARCH)) {
            run(connection, "CREATE ROLE " + Postgres.SEARCH);
        }
        run(
                connection,
                "ALTER ROLE %s NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOREPLICATION"
                        .formatted(Postgres.SEARCH));
        run(
                connection,
                "GRANT %s TO %s WITH ADMIN FALSE, INHERIT FALSE, SET TRUE".formatted(Postgres.SEARCH, Postgres.OWNER));
    }

    private static boolean found(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }
}
