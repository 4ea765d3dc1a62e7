package salon.persistence;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.hibernate.query.NativeQuery;

/// Native SQL in the session of the current transaction. Rows become records by the names of their components, see
/// [RecordShape].
@ApplicationScoped
public class NativeSql {
    private final Session session;
    private final ObjectMapper json;
    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();

    NativeSql(Session session, ObjectMapper json) {
        this.session = session;
        this.json = json;
    }

    /// @param row a record, or the type of the only column
    public <T> NativeQuery<T> query(String sql, Class<T> row) {
        if (!row.isRecord()) {
            // Not with the row's type: Hibernate 7.2 never finds the plan of such a query in its cache again, and adds
            // one with each call.
            return session.createNativeQuery(sql, Object.class)
                    .setTupleTransformer((values, names) -> row.cast(values[0]));
        }
        var shape = shapes.computeIfAbsent(row, type -> RecordShape.of(type, json));
        var query = session.createNativeQuery(sql, Object[].class);
        shape.columns().forEach(query::addScalar);
        return query.setTupleTransformer((values, names) -> row.cast(shape.read(values)));
    }

    /// A statement that changes rows and returns none.
    public MutationQuery update(String sql) {
        return session.createNativeMutationQuery(sql);
    }
}
