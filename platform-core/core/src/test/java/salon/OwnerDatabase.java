package salon;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/// The database as its owner sees it: for sample data and for questions to the server.
@ApplicationScoped
public class OwnerDatabase {
    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    OwnerDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.flyway.username") String name,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        dataSource.setUrl(url);
        dataSource.setUser(name);
        dataSource.setPassword(password);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /// The first column of all rows, as the driver gives it. Parameters are `?`.
    @SuppressWarnings("unchecked")
    public <T> List<T> column(String query, Object... parameters) {
        return call(query, parameters, statement -> {
            var values = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add((T) rows.getObject(1));
                }
            }
            return values;
        });
    }

    public int update(String command, Object... parameters) {
        return call(command, parameters, PreparedStatement::executeUpdate);
    }

    private <R> R call(String sql, Object[] parameters, Work<R> work) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work<R> {
        R with(PreparedStatement statement) throws SQLException;
    }
}
