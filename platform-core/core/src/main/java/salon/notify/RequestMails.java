package salon.notify;

import com.github.kagkarlsson.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.request.RequestSubmitted;
import salon.template.NotificationTemplates;

/// Tells staff of a request, by the template of its card type.
@ApplicationScoped
class RequestMails {
    private final NotificationTemplates templates;
    private final Conversations conversations;
    private final MailPlans plans;
    private final Scheduler scheduler;

    RequestMails(NotificationTemplates templates, Conversations conversations, MailPlans plans, Scheduler scheduler) {
        this.templates = templates;
        this.conversations = conversations;
        this.plans = plans;
        this.scheduler = scheduler;
    }

    /// In the transaction that stores the request, so that neither is there without the other.
    void plan(@Observes RequestSubmitted event) {
        var request = event.request();
        var chat = conversations.between(request.customer(), request.centre());
        plans.add(
                templates.recipientsOfRequest(request.type(), request.centre()),
                new MailJob.Matter.Request(
                        request.id(),
                        chat.map(Conversation::id).orElse(null),
                        chat.map(Conversation::lastSeq).orElse(0L)));
    }

    void start(@Observes(during = TransactionPhase.AFTER_SUCCESS) RequestSubmitted event) {
        scheduler.triggerCheckForDueExecutions();
    }
}
