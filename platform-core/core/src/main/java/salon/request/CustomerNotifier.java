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
import salon.chat.NewMessage;
import salon.chat.PostResult;
import salon.chat.Writer;
import salon.customer.Customers;
import salon.text.Texts;

/// Tells the customer of a change, in the chat with the centre and in the customer's language. The customer's question
/// that nobody has answered yet stays unanswered.
@ApplicationScoped
class CustomerNotifier {
    private static final int LONGEST_TITLE = 200;

    private final Conversations conversations;
    private final Customers customers;
    private final Centres centres;

    CustomerNotifier(Conversations conversations, Customers customers, Centres centres) {
        this.conversations = conversations;
        this.customers = customers;
        this.centres = centres;
    }

    void tell(Request request, RequestHistoryEntry entry) {
        var chat = conversations.start(request.customer(), request.centre());
        var centre = centres.byId(request.centre()).orElseThrow().name();
        var locale = customers.byId(request.customer()).orElseThrow().locale();
        var posting = conversations.post(new NewMessage(
                chat.id(),
                UuidCreator.getTimeOrderedEpoch(),
                Writer.System.news(centre),
                text(request, entry, locale)));
        if (!(posting instanceof PostResult.Posted)) {
            throw new IllegalStateException("the news of a request found no place in its chat");
        }
    }

    static String text(Request request, RequestHistoryEntry entry, Locale locale) {
        var state = text(locale, entry.to().name());
        return Stream.of(
                        text(locale, "line", title(request.title()), state),
                        entry.told().words().strip(),
                        time(entry.told(), locale))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String time(CustomerNotice told, Locale locale) {
        var day = told.day();
        if (day == null) {
            return "";
        }
        var time = told.time();
        var shown = day(day, locale)
                + (time == null
                        ? ""
                        : ", " + DateTimeFormatter.ofPattern("HH:mm").format(time));
        return text(locale, "time", shown);
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern(text(locale, "day"), Locale.of(text(locale, "language")))
                .format(day);
    }

    private static String title(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }

    private static String text(Locale locale, String key, @Nullable Object... values) {
        var text = Texts.in("salon.request.news", locale).getString(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }
}
