package salon.escalation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centres.HoursChanged;
import salon.chat.DueConversations;
import salon.escalation.WaitingItem.Kind;
import salon.notify.RefusedRecipients.RecipientRefused;
import salon.request.Request;
import salon.request.RequestEvent.RequestChanged;
import salon.request.RequestEvent.RequestSubmitted;
import salon.template.NotificationTemplates.EscalationRule;
import salon.template.NotificationTemplates.TemplateChanged;

/// What waits, and when its managers are mailed. Whoever asks has checked that the reader works at the centre.
@ApplicationScoped
@Transactional
public class Escalations {
    /// A line of the history for staff.
    ///
    /// @param people addresses
    public record EscalationEvent(Instant at, Action action, List<String> people) {
        public enum Action {
            NOTIFIED,
            ACKNOWLEDGED
        }
    }

    /// Why and when an item is escalated.
    ///
    /// @param item null when it does not wait
    /// @param rule null when no template has one
    /// @param decision null when it does not wait
    public record EscalationForecast(
            @Nullable WaitingItem item,
            @Nullable EscalationRule rule,
            @Nullable EscalationDecision decision,
            List<EscalationEvent> events) {}

    private static final int MAX_EVENTS = 100;

    private final EscalationQueries queries;
    private final EscalationRules rules;
    private final DueConversations chats;
    private final InstantSource clock;

    Escalations(EscalationQueries queries, EscalationRules rules, DueConversations chats, InstantSource clock) {
        this.queries = queries;
        this.rules = rules;
        this.chats = chats;
        this.clock = clock;
    }

    public EscalationForecast ofChat(UUID conversation) {
        // The sweep takes a chat over some moments after it has begun to wait, and forgets it some time after its
        // answer.
        var item = chats.waiting(List.of(conversation)).stream().findFirst().map(chat -> queries.find(
                        Kind.CHAT, conversation)
                .filter(known -> known.waitingSince().equals(chat.since()))
                .orElseGet(() -> WaitingItem.chat(conversation, chat.centre(), chat.since())));
        return forecast(Kind.CHAT, conversation, item);
    }

    public EscalationForecast ofRequest(UUID request) {
        return forecast(Kind.REQUEST, request, queries.find(Kind.REQUEST, request));
    }

    /// The latest, oldest first.
    public List<EscalationEvent> events(Kind kind, UUID id) {
        return queries.events(kind, id, MAX_EVENTS);
    }

    void onRequest(@Observes RequestSubmitted event) {
        begin(event.request(), event.request().createdAt());
    }

    void onChange(@Observes RequestChanged event) {
        var request = event.request();
        if (request.state() != Request.State.NEW) {
            queries.end(Kind.REQUEST, List.of(request.id()));
        } else if (event.entry().from() != Request.State.NEW) {
            begin(request, event.entry().at());
        }
    }

    void onHours(@Observes HoursChanged event) {
        queries.lock();
        queries.checkAgain(event.centre(), null, clock.instant());
    }

    void onTemplate(@Observes TemplateChanged event) {
        queries.lock();
        queries.checkAgain(event.centre(), event.topic(), clock.instant());
    }

    /// Somebody has not been mailed, so the managers are mailed at once.
    void onRefusal(@Observes RecipientRefused event) {
        var now = clock.instant();
        queries.lock();
        if (event.conversation() != null) {
            // The sweep may not have taken it over yet.
            chats.waiting(List.of(event.conversation()))
                    .forEach(chat ->
                            queries.begin(WaitingItem.chat(chat.conversation(), chat.centre(), chat.since()), now));
            queries.escalateNow(Kind.CHAT, List.of(event.conversation()), now);
        }
        queries.escalateNow(Kind.REQUEST, event.requests(), now);
    }

    private void begin(Request request, Instant since) {
        var item =
                new WaitingItem(Kind.REQUEST, request.id(), request.centre(), request.type(), since, false, null, null);
        queries.begin(item, clock.instant());
    }

    private EscalationForecast forecast(Kind kind, UUID id, Optional<WaitingItem> item) {
        var now = rules.snapshot();
        return new EscalationForecast(
                item.orElse(null),
                item.flatMap(now::ruleOf).orElse(null),
                item.map(now::decide).orElse(null),
                events(kind, id));
    }
}
