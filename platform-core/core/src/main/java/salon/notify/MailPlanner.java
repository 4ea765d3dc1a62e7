package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import salon.schedule.Sweep;
import salon.template.NotificationTemplates;
import salon.template.Recipient;

/// Turns chats whose mail is due into one planned mail per recipient.
@ApplicationScoped
@Transactional
class MailPlanner implements Sweep {
    private static final String TOPIC = "chat";
    private static final int BATCH = 50;

    private final DueChats chats;
    private final NotificationTemplates templates;
    private final MailPlans plans;

    MailPlanner(DueChats chats, NotificationTemplates templates, MailPlans plans) {
        this.chats = chats;
        this.templates = templates;
        this.plans = plans;
    }

    @Override
    public int sweep() {
        var due = chats.take(BATCH);
        var recipients = new HashMap<UUID, List<Recipient>>();
        for (var chat : due) {
            var readers = recipients.computeIfAbsent(chat.centre(), centre -> templates.recipients(TOPIC, centre));
            plans.add(readers, new MailJob.Matter.Chat(chat.conversation(), chat.after(), chat.upTo()));
        }
        return due.size();
    }
}
