package salon.push;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import salon.Given;

/// What the database holds of devices and planned pushes.
@ApplicationScoped
class StoredPushes {
    /// A push that waits in db-scheduler.
    record Waiting(int failures, String data) {}

    private final Given given;
    private final Jdbi jdbi;

    StoredPushes(Given given, Jdbi jdbi) {
        this.given = given;
        this.jdbi = jdbi;
    }

    List<String> tokens(String tenant, UUID customer) {
        return given.in(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() ->
                        jdbi.withHandle(sql -> sql.createQuery("select token from device where customer_id = :customer")
                                .bind("customer", customer)
                                .mapTo(String.class)
                                .list())));
    }

    /// Tries what the table forbids.
    void breakRow(String tenant, UUID customer) {
        given.in(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        sql -> sql.createUpdate("update device set token_hash = '' where customer_id = :customer")
                                .bind("customer", customer)
                                .execute())));
    }

    boolean isDue(String tenant, UUID conversation) {
        return given.in(tenant, () -> QuarkusTransaction.requiringNew()
                .call(() -> jdbi.withHandle(
                        sql -> sql.createQuery("select push_due_at is not null from conversation where id = :id")
                                .bind("id", conversation)
                                .mapTo(Boolean.class)
                                .one())));
    }

    List<Waiting> waiting(UUID conversation) {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select coalesce(consecutive_failures, 0) as failures, task_data from scheduled_tasks
                         where task_name = 'push' and task_instance like :conversation || '/%'""")
                .bind("conversation", conversation.toString())
                .map((row, context) -> new Waiting(
                        row.getInt("failures"), new String(row.getBytes("task_data"), StandardCharsets.UTF_8)))
                .list());
    }
}
