package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import salon.centre.Centre;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Message;
import salon.chat.MessageRange;
import salon.escalation.Escalations;
import salon.escalation.Escalations.EscalationEvent;
import salon.escalation.WaitingItem.Kind;
import salon.panel.chat.MessageRow.Service;
import salon.panel.escalation.EscalationRow;
import salon.panel.frame.Icons;
import salon.panel.frame.TimeFormats;
import salon.plugin.CardTypes;
import salon.request.RequestQueries;

/// Reads the messages of a chat for its page.
@ApplicationScoped
class ChatHistories {
    static final int PAGE_SIZE = 100;

    private final Conversations conversations;
    private final CardTypes types;
    private final RequestQueries requests;
    private final Escalations escalations;
    private final TimeFormats timeFormats;

    ChatHistories(
            Conversations conversations,
            CardTypes types,
            RequestQueries requests,
            Escalations escalations,
            TimeFormats timeFormats) {
        this.conversations = conversations;
        this.types = types;
        this.requests = requests;
        this.escalations = escalations;
        this.timeFormats = timeFormats;
    }

    ChatPage.History before(Conversation chat, long seq, Centre centre, Locale locale) {
        var page = conversations.messages(chat.id(), MessageRange.before(seq, PAGE_SIZE));
        var earlier = page.isEmpty() || page.getFirst().seq() == 1
                ? 0
                : page.getFirst().seq();
        var isLatest = page.isEmpty() || page.getLast().seq() >= chat.lastSeq();
        return new ChatPage.History(
                chat.id(),
                rows(page, isLatest ? eventsOf(chat, page) : List.of(), "", centre, locale),
                earlier,
                isLatest && !page.isEmpty() ? page.getLast().seq() : chat.lastSeq(),
                isLatest);
    }

    /// The messages after one that the page has.
    ChatPage.History after(Conversation chat, long seq, Centre centre, Locale locale) {
        var page = conversations.messages(chat.id(), MessageRange.after(Math.max(seq - 1, 0), MessageRange.MAX_LIMIT));
        var known = page.stream().filter(message -> message.seq() <= seq).toList();
        var previousDay = known.isEmpty()
                ? ""
                : timeFormats.in(locale, centre.zone()).of(known.getLast().at()).day();
        var unread = page.subList(known.size(), page.size());
        var last = unread.isEmpty() ? seq : unread.getLast().seq();
        return new ChatPage.History(chat.id(), rows(unread, List.of(), previousDay, centre, locale), 0, last, true);
    }

    private List<MessageRow> rows(
            List<Message> page, List<EscalationEvent> events, String previousDay, Centre centre, Locale locale) {
        var timeFormat = timeFormats.in(locale, centre.zone());
        var rows = new ArrayList<MessageRow>();
        var day = previousDay;
        var told = requestsTold(page, centre);
        var lines = new ArrayDeque<>(events);
        for (var message : page) {
            while (!lines.isEmpty() && lines.element().at().isBefore(message.at())) {
                var line = MessageRow.of(EscalationRow.of(lines.remove(), timeFormat), day);
                day = line.at().day();
                rows.add(line);
            }
            var request = told.contains(message.id()) ? message.id().toString() : "";
            var row = MessageRow.of(message, day, service(message, locale), request, timeFormat);
            day = row.at().day();
            rows.add(row);
        }
        for (var line : lines) {
            var row = MessageRow.of(EscalationRow.of(line, timeFormat), day);
            day = row.at().day();
            rows.add(row);
        }
        return rows;
    }

    /// That managers were told is a line of the history for staff; those of the messages on the page.
    private List<EscalationEvent> eventsOf(Conversation chat, List<Message> page) {
        return page.isEmpty()
                ? List.of()
                : escalations.events(Kind.CHAT, chat.id()).stream()
                        .filter(event -> !event.at().isBefore(page.getFirst().at()))
                        .toList();
    }

    private Service service(Message message, Locale locale) {
        var card = message.card();
        if (card == null) {
            return Service.NONE;
        }
        var icon = types.view(card.type(), locale).map(type -> type.icon()).orElse("");
        return new Service(card.title(), card.summary(), Icons.orDefault(icon));
    }

    /// A message that tells of a request has the request's id.
    private Set<UUID> requestsTold(List<Message> page, Centre centre) {
        var ids = page.stream()
                .filter(message -> message.from().kind() == Author.Kind.SYSTEM)
                .map(Message::id)
                .toList();
        return ids.isEmpty() ? Set.of() : requests.existing(centre.id(), ids);
    }
}
