package salon.embedded;

import java.sql.DriverManager;
import java.sql.SQLException;

final class PostgresQueries {
    private PostgresQueries() {}

    /// The first column of the first row; of a statement without rows, "".
    static String ask(Postgres postgres, String role, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(postgres.jdbcUrl(), role, postgres.password());
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (var rows = statement.getResultSet()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
