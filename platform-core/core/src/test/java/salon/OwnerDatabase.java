package salon;

import jakarta.enterprise.context.ApplicationScoped;
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
}
