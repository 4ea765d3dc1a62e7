package salon.panel.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import salon.card.CardTypes;
import salon.centre.Centre;
import salon.chat.Author;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Message;
import salon.chat.MessageRange;
import salon.panel.chat.MessageRow.Service;
import salon.panel.frame.Icons;
import salon.panel.frame.TimeFormats;
import salon.request.Requests;

/// Reads parts of a chat for people.
@ApplicationScoped
class ChatHistories {
    static final int LINES = 100;

    private final Conversations conversations;
    private final CardTypes types;
    private final Requests requests;
    private final TimeFormats times;

    ChatHistories(Conversations conversations, CardTypes types, Requests requests, TimeFormats times) {
        this.conversations = conversations;
        this.types = types;
        this.requests = requests;
        this.times = times;
    }

    History before(Conversation chat, long seq, Centre centre, Locale locale) {
        var page = conversations.messages(chat.id(), MessageRange.before(seq, LINES));
        var earlier = page.isEmpty() || page.getFirst().seq() == 1
                ? 0
                : page.getFirst().seq();
        var isLatest = page.isEmpty() || page.getLast().seq() >= chat.lastSeq();
        return new History(
                chat.id(),
                lines(page, "", centre, locale),
                earlier,
                isLatest && !page.isEmpty() ? page.getLast().seq() : chat.lastSeq(),
                isLatest);
    }

    /// What came after a message that the reader has already.
    History after(Conversation chat, long seq, Centre centre, Locale locale) {
        var page = conversations.messages(chat.id(), MessageRange.after(Math.max(seq - 1, 0), MessageRange.MOST));
        var known = page.stream().filter(message -> message.seq() <= seq).toList();
        var dayBefore = known.isEmpty()
                ? ""
                : times.in(locale, centre.zone()).of(known.getLast().at()).day();
        var fresh = page.subList(known.size(), page.size());
        var last = fresh.isEmpty() ? seq : fresh.getLast().seq();
        return new History(chat.id(), lines(fresh, dayBefore, centre, locale), 0, last, true);
    }

    private List<MessageRow> lines(List<Message> page, String dayBefore, Centre centre, Locale locale) {
        var moments = times.in(locale, centre.zone());
        var lines = new ArrayList<MessageRow>();
        var day = dayBefore;
        for (var message : page) {
            var line = MessageRow.of(message, day, service(message, locale), request(message, centre), moments);
            day = line.at().day();
            lines.add(line);
        }
        return lines;
    }

    private Service service(Message message, Locale locale) {
        var card = message.card();
        if (card == null) {
            return Service.NONE;
        }
        var icon = types.view(card.type(), locale).map(type -> type.icon()).orElse("");
        return new Service(card.title(), card.summary(), Icons.orDefault(icon));
    }

    /// The line that tells of a request has the request's id.
    private String request(Message message, Centre centre) {
        return message.from().kind() != Author.Kind.SYSTEM
                ? ""
                : requests.find(message.id())
                        .filter(request -> request.centre().equals(centre.id()))
                        .map(request -> request.id().toString())
                        .orElse("");
    }
}
