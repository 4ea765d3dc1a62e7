package salon.tenant;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.postgres.PostgresPlugin;

/// SQL for the stores of all rooms. A handle joins the transaction of its thread, as the data source does.
class Database {
    @Produces
    @Singleton
    Jdbi jdbi(DataSource dataSource) {
        return Jdbi.create(dataSource)
                .installPlugin(new PostgresPlugin())
                // By default the message of a failure quotes what was bound: texts, names, tokens.
                .configure(StatementExceptions.class, some -> some.setMessageRendering(MessageRendering.NONE));
    }
}
