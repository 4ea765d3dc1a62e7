package salon.request;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.centre.Centres;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.NewMessage;
import salon.chat.Writer;
import salon.customer.Customers;
import salon.plugin.CardTypes;
import salon.text.BidiText;
import salon.text.Graphemes;
import salon.text.Texts;

/// Posts a message about a change of a request into the customer's chat with the centre, in the customer's language. It
/// does not count as an answer: an unanswered question stays unanswered.
@ApplicationScoped
class CustomerNotifier {
    private static final int MAX_TITLE_LENGTH = 200;

    private final Conversations conversations;
    private final Customers customers;
    private final Centres centres;
    private final CardTypes types;

    CustomerNotifier(Conversations conversations, Customers customers, Centres centres, CardTypes types) {
        this.conversations = conversations;
        this.customers = customers;
        this.centres = centres;
        this.types = types;
    }

    /// @param lastNotice what the customer was told before
    void send(Request request, CustomerNotice lastNotice, RequestHistoryEntry entry) {
        var chat = conversations.start(request.customer(), request.centre());
        var centre = centres.byId(request.centre()).orElseThrow().name();
        var locale = customers.byId(request.customer()).orElseThrow().locale();
        var result = conversations.post(new NewMessage(
                chat.id(),
                UuidCreator.getTimeOrderedEpoch(),
                Writer.System.notification(centre),
                text(request, entry, RequestedTime.of(request, types).after(lastNotice), locale)));
        if (!(result instanceof PostResult.Posted)) {
            throw new IllegalStateException("the notice of a request was refused by its chat");
        }
    }

    static String text(Request request, RequestHistoryEntry entry, RequestedTime before, Locale locale) {
        var state = text(locale, entry.to().name());
        return Stream.of(
                        text(locale, "line", BidiText.isolateIfTurning(title(request.title())), state),
                        entry.notice().text().strip(),
                        time(entry, before, locale))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String time(RequestHistoryEntry entry, RequestedTime before, Locale locale) {
        var notice = entry.notice();
        var day = notice.day();
        if (day == null) {
            return "";
        }
        var time = notice.time();
        var shown = day(day, locale)
                + (time == null
                        ? ""
                        : ", " + DateTimeFormatter.ofPattern("HH:mm").format(time));
        return text(locale, entry.isAppointed(before) ? "appointed" : "time", shown);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(text(locale, "day"), Locale.of(text(locale, "language")))
                .format(day);
    }

    private static String title(String title) {
        return Graphemes.abbreviate(title, MAX_TITLE_LENGTH);
    }

    private static String text(Locale locale, String key, @Nullable Object... values) {
        var text = Texts.in("salon.request.notices", locale).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
