package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import salon.TenantDatabase;
import salon.chat.Conversation;

/// The planned mails about a chat that are not sent yet.
@ApplicationScoped
class PlannedMails {
    private final TenantDatabase database;

    PlannedMails(TenantDatabase database) {
        this.database = database;
    }

    int waiting(Conversation chat) {
        return number(chat, "count(*)");
    }

    int failedTries(Conversation chat) {
        return number(chat, "coalesce(max(consecutive_failures), 0)");
    }

    private int number(Conversation chat, String column) {
        return database.call("aurora", sql -> sql.query(
                        "select cast(" + column
                                + " as int) from scheduled_tasks where task_name = 'mail' and task_instance like :chat",
                        Integer.class)
                .setParameter("chat", "%.chat." + chat.id() + ".%")
                .getSingleResult());
    }
}
