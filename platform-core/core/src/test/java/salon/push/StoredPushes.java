package salon.push;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import salon.TenantDatabase;

/// The devices and planned pushes in the database.
@ApplicationScoped
class StoredPushes {
    /// A planned push in the table of db-scheduler.
    record PlannedPush(int failures, String data) {}

    private final TenantDatabase database;

    StoredPushes(TenantDatabase database) {
        this.database = database;
    }

    List<String> tokens(String tenant, UUID customer) {
        return database.call(
                tenant, sql -> sql.query("select token from device where customer_id = :customer", String.class)
                        .setParameter("customer", customer)
                        .getResultList());
    }

    /// Violates a check constraint of the table.
    void violateConstraint(String tenant, UUID customer) {
        database.call(tenant, sql -> sql.update("update device set token_hash = '' where customer_id = :customer")
                .setParameter("customer", customer)
                .executeUpdate());
    }

    boolean isDue(String tenant, UUID conversation) {
        return database.call(tenant, sql -> sql.query(
                        "select push_due_at is not null from conversation where id = :id", Boolean.class)
                .setParameter("id", conversation)
                .getSingleResult());
    }

    List<PlannedPush> planned(UUID conversation) {
        return database.call("aurora", sql -> sql.query("""
                        select coalesce(consecutive_failures, 0) as failures, convert_from(task_data, 'UTF8') as data
                          from scheduled_tasks
                         where task_name = 'push' and task_instance like :conversation || '/%'""", PlannedPush.class)
                .setParameter("conversation", conversation.toString())
                .getResultList());
    }
}
