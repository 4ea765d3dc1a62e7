package salon;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/// The statements that Hibernate sends, with `?` for what is bound.
@ApplicationScoped
@PersistenceUnitExtension
public class SentStatements implements StatementInspector {
    private final Map<Object, Set<String>> listening = new ConcurrentHashMap<>();

    public Set<String> sentBy(Runnable work) {
        Set<String> sent = ConcurrentHashMap.newKeySet();
        var listener = new Object();
        listening.put(listener, sent);
        try {
            work.run();
        } finally {
            listening.remove(listener);
        }
        return sent;
    }

    @Override
    public String inspect(String sql) {
        listening.values().forEach(sent -> sent.add(sql));
        return sql;
    }
}
