package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerFormatter;
import salon.card.AnswerView;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.chat.Author;
import salon.chat.Conversations;
import salon.chat.MessageRange;
import salon.customer.Customers;
import salon.request.Request;
import salon.request.Requests;
import salon.template.MailContent;

/// Reads what a mail tells, as it is when the mail goes out.
@ApplicationScoped
class MailContents {
    private static final int MOST_MESSAGES = 50;
    // A car of any card type stands in the field of this name.
    private static final String CAR = "car";

    private final Conversations conversations;
    private final Requests requests;
    private final AnswerFormatter lines;
    private final Customers customers;
    private final Centres centres;
    private final MailLinks addresses;

    MailContents(
            Conversations conversations,
            Requests requests,
            AnswerFormatter lines,
            Customers customers,
            Centres centres,
            MailLinks addresses) {
        this.conversations = conversations;
        this.requests = requests;
        this.lines = lines;
        this.customers = customers;
        this.centres = centres;
        this.addresses = addresses;
    }

    Optional<MailContent> ofChat(MailJob.Matter.Chat matter, @Nullable String replyUrl) {
        return conversations.find(matter.conversation()).map(chat -> {
            var centre = centres.byId(chat.centre()).orElseThrow();
            var asked =
                    conversations
                            .messages(chat.id(), MessageRange.before(matter.upTo() + 1, MessageRange.MOST))
                            .stream()
                            .filter(message -> message.seq() > matter.after())
                            .filter(message -> message.from().kind() == Author.Kind.CUSTOMER)
                            .map(message -> new MailContent.Said(message.at().atZone(centre.zone()), message.text()))
                            .toList();
            var told = asked.subList(Math.max(0, asked.size() - MOST_MESSAGES), asked.size());
            var hasEarlier = told.size() < asked.size() || matter.upTo() - matter.after() > MessageRange.MOST;
            return new MailContent(
                    centre.name(),
                    person(chat.customer()),
                    told,
                    hasEarlier,
                    List.of(),
                    "",
                    "",
                    replyUrl,
                    addresses.chat(chat.id()));
        });
    }

    Optional<MailContent> ofRequest(MailJob.Matter.Request matter, @Nullable String replyUrl, Locale locale) {
        return requests.find(matter.id())
                .map(request -> new MailContent(
                        centre(request).name(),
                        person(request.customer()),
                        List.of(),
                        false,
                        lines
                                .of(request.type(), request.version(), request.answers(), request.offered(), locale)
                                .stream()
                                .map(line -> new MailContent.Line(line.label(), line.value(), line.before()))
                                .toList(),
                        car(request, locale),
                        request.title(),
                        replyUrl,
                        addresses.request(request.id())));
    }

    private Centre centre(Request request) {
        return centres.byId(request.centre()).orElseThrow();
    }

    private MailContent.Person person(UUID id) {
        var customer = customers.byId(id).orElseThrow();
        return new MailContent.Person(customer.name(), customer.phone(), customer.email());
    }

    private String car(Request request, Locale locale) {
        return Stream.ofNullable(request.answers().get(CAR))
                .flatMap(
                        car -> lines.of(request.type(), request.version(), Map.of(CAR, car), Map.of(), locale).stream())
                .map(AnswerView::value)
                .findFirst()
                .orElse("");
    }
}
