package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import salon.Given;

@QuarkusTest
class TenantTransactionsTest {
    @Inject
    Given given;

    @Inject
    DataSource connections;

    @Inject
    TransactionManager transactions;

    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int poolSize;

    /// The same thread works again as soon as there is a connection: no dead transaction stays on it.
    @Test
    void aThreadOutlivesATransactionThatCouldNotBegin() throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            takeAll(taken);

            assertThatThrownBy(() -> given.centre("aurora", "north")).isNotNull();

            assertThat(transactions.getStatus()).isEqualTo(Status.STATUS_NO_TRANSACTION);
        } finally {
            for (var connection : taken) {
                connection.close();
            }
        }
        assertThat(given.centre("aurora", "north").slug()).isEqualTo("north");
    }

    @Test
    void aTransactionThatDoesNothingForTenSecondsIsEndedByTheServer() throws SQLException {
        try (var connection = connections.getConnection();
                var setting = connection.createStatement().executeQuery("show idle_in_transaction_session_timeout")) {
            assertThat(setting.next()).isTrue();
            assertThat(setting.getString(1)).isEqualTo("10s");
        }
    }

    /// Other threads of the platform take and return some meanwhile.
    private void takeAll(ArrayList<Connection> taken) {
        var exhausted = false;
        while (!exhausted && taken.size() < poolSize) {
            try {
                taken.add(connections.getConnection());
            } catch (SQLException none) {
                exhausted = true;
            }
        }
    }
}
