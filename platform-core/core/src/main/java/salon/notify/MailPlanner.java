package salon.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import salon.chat.Author;
import salon.chat.ChatEvent.MessagePosted;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.DueConversations;
import salon.request.RequestEvent.RequestSubmitted;
import salon.schedule.Sweeper;
import salon.template.NotificationTemplates;
import salon.template.NotificationTemplates.Recipient;
import salon.tenant.CurrentTenant;

/// Plans the mails to staff, one [MailJob] per recipient, always in the transaction that moves or stores what the mail
/// is about: either both are committed or neither.
@ApplicationScoped
class MailPlanner implements Sweeper.Sweep {
    private static final int CONVERSATIONS_PER_SWEEP = 50;
    private static final int BURSTS_PER_SWEEP = 50;

    private final DueConversations conversationsDue;
    private final Conversations conversations;
    private final RequestBursts bursts;
    private final NotificationTemplates templates;
    private final Sweeper sweeper;
    private final Scheduler scheduler;
    private final InstantSource clock;

    MailPlanner(
            DueConversations conversationsDue,
            Conversations conversations,
            RequestBursts bursts,
            NotificationTemplates templates,
            Sweeper sweeper,
            Scheduler scheduler,
            InstantSource clock) {
        this.conversationsDue = conversationsDue;
        this.conversations = conversations;
        this.bursts = bursts;
        this.templates = templates;
        this.sweeper = sweeper;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /// The first question mails at once: the sweeper does not wait for its timer.
    void onMessage(@Observes(during = TransactionPhase.AFTER_SUCCESS) MessagePosted event) {
        if (event.message().from().kind() == Author.Kind.CUSTOMER) {
            sweeper.wake(event.tenant());
        }
    }

    @Override
    @Transactional
    public int sweep() {
        var due = conversationsDue.claimMails(CONVERSATIONS_PER_SWEEP);
        var recipients = new HashMap<UUID, List<Recipient>>();
        for (var chat : due) {
            plan(
                    recipients.computeIfAbsent(chat.centre(), templates::recipientsOfChat),
                    new MailJob.Source.Chat(chat.conversation(), chat.after(), chat.upTo()));
        }
        var requestsDue = bursts.claim(BURSTS_PER_SWEEP);
        requestsDue.forEach(burst -> plan(burst.customer(), burst.centre(), burst.type(), burst.requests()));
        return due.size() + requestsDue.size();
    }

    /// In the transaction that stores the request.
    void onRequest(@Observes RequestSubmitted event) {
        var request = event.request();
        if (bursts.begins(request)) {
            plan(request.customer(), request.centre(), request.type(), List.of(request.id()));
        }
    }

    void onRequestStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestSubmitted event) {
        scheduler.triggerCheckForDueExecutions();
    }

    private void plan(UUID customer, UUID centre, String type, List<UUID> requests) {
        var chat = conversations.between(customer, centre);
        var conversation = chat.map(Conversation::id).orElse(null);
        var upTo = chat.map(Conversation::lastSeq).orElse(0L);
        plan(
                templates.recipientsOfRequest(type, centre),
                requests.size() == 1
                        ? new MailJob.Source.Request(requests.getFirst(), conversation, upTo)
                        : new MailJob.Source.Requests(requests, conversation, upTo));
    }

    private void plan(List<Recipient> recipients, MailJob.Source source) {
        var now = clock.instant();
        var tasks = new ArrayList<TaskInstance<?>>();
        for (var recipient : recipients) {
            var job = new MailJob(CurrentTenant.get().id(), recipient.template(), recipient.address(), now, source);
            tasks.add(new TaskInstance<>(MailTask.NAME, job.taskId(), job));
        }
        if (!tasks.isEmpty()) {
            scheduler.scheduleBatch(tasks, now);
        }
    }
}
