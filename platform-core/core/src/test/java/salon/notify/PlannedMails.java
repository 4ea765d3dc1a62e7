package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import salon.TenantDatabase;
import salon.chat.Conversation;

/// The mails about a chat that have not gone out yet.
@ApplicationScoped
class PlannedMails {
    private final TenantDatabase rows;

    PlannedMails(TenantDatabase rows) {
        this.rows = rows;
    }

    int waiting(Conversation chat) {
        return ask(chat, "count(*)");
    }

    int failedTries(Conversation chat) {
        return ask(chat, "coalesce(max(consecutive_failures), 0)");
    }

    private int ask(Conversation chat, String what) {
        return rows.in("aurora", sql -> sql.createQuery("select " + what
                        + " from scheduled_tasks where task_name = 'mail' and task_instance like :chat")
                .bind("chat", "%.chat." + chat.id() + ".%")
                .mapTo(Integer.class)
                .one());
    }
}
