package salon.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.invoke.MethodType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/// A statement on a connection of the pool, past Hibernate, for the post of a message: `deploy/bench` measures what
/// that saves. Within a transaction it belongs to it. Outside it is a transaction of its own, without the round trips
/// of begin and commit, and has to set the tenant itself.
@ApplicationScoped
public class DirectSql {
    private final DataSource dataSource;
    private final Session session;
    private final ObjectMapper json;
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();

    DirectSql(DataSource dataSource, Session session, ObjectMapper json) {
        this.dataSource = dataSource;
        this.session = session;
        this.json = json;
    }

    /// @param sql a query for one row, with a `?` for each parameter
    /// @param row a record, read by the names of its components as [NativeSql] does
    public <T> T single(Class<T> row, String sql, @Nullable Object... parameters) {
        if (QuarkusTransaction.isActive()) {
            session.flush();
        }
        var shape = shapes.computeIfAbsent(row, type -> RecordShape.of(type, json));
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            try (var result = statement.executeQuery()) {
                result.next();
                return row.cast(Objects.requireNonNull(shape.read(values(shape, result))));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("a statement failed", failure);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object... parameters)
            throws SQLException {
        for (var index = 0; index < parameters.length; index++) {
            var parameter = parameters[index];
            statement.setObject(
                    index + 1, parameter instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : parameter);
        }
    }

    private static @Nullable Object[] values(RecordShape shape, ResultSet result) throws SQLException {
        var values = new @Nullable Object[shape.columns().size()];
        var next = 0;
        for (var column : shape.columns().entrySet()) {
            values[next++] = value(result, column.getKey(), column.getValue());
        }
        return values;
    }

    private static @Nullable Object value(ResultSet result, String column, Class<?> type) throws SQLException {
        if (type == Instant.class) {
            var time = result.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        return result.getObject(column, MethodType.methodType(type).wrap().returnType());
    }
}
