package salon.notify;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerFormatter;
import salon.card.AnswerFormatter.AnswerView;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.chat.Author;
import salon.chat.Conversations;
import salon.chat.MessageRange;
import salon.customer.Customers;
import salon.request.Request;
import salon.request.Requests;
import salon.template.MailRenderer.MailContent;
import salon.text.Texts;

/// Reads the content of a mail at the time it is sent.
@ApplicationScoped
class MailContents {
    private static final int MAX_MESSAGES = 50;
    private static final int MAX_REQUESTS = 20;
    /// The name of the car's field in every card type.
    private static final String CAR = "car";

    private final Conversations conversations;
    private final Requests requests;
    private final AnswerFormatter lines;
    private final Customers customers;
    private final Centres centres;
    private final MailLinks links;

    MailContents(
            Conversations conversations,
            Requests requests,
            AnswerFormatter lines,
            Customers customers,
            Centres centres,
            MailLinks links) {
        this.conversations = conversations;
        this.requests = requests;
        this.lines = lines;
        this.customers = customers;
        this.centres = centres;
        this.links = links;
    }

    Optional<MailContent> ofChat(MailJob.Source.Chat source, @Nullable String replyUrl) {
        return conversations.find(source.conversation()).map(chat -> {
            var centre = centres.byId(chat.centre()).orElseThrow();
            var questions =
                    conversations
                            .messages(chat.id(), MessageRange.before(source.upTo() + 1, MessageRange.MAX_LIMIT))
                            .stream()
                            .filter(message -> message.seq() > source.after())
                            .filter(message -> message.from().kind() == Author.Kind.CUSTOMER)
                            .map(message -> new MailContent.Quote(message.at().atZone(centre.zone()), message.text()))
                            .toList();
            var shown = questions.subList(Math.max(0, questions.size() - MAX_MESSAGES), questions.size());
            var hasEarlier = shown.size() < questions.size() || source.upTo() - source.after() > MessageRange.MAX_LIMIT;
            return new MailContent(
                    centre.name(),
                    person(chat.customer()),
                    shown,
                    hasEarlier,
                    List.of(),
                    "",
                    "",
                    replyUrl,
                    links.chat(chat.id()));
        });
    }

    Optional<MailContent> ofRequest(MailJob.Source.Request source, @Nullable String replyUrl, Locale locale) {
        return requests.find(source.id())
                .map(request -> content(
                        request,
                        answers(request, locale).toList(),
                        car(request, locale),
                        request.title(),
                        replyUrl,
                        links.request(request.id())));
    }

    /// The oldest in full, each under a line of its own; the panel's list has all of them.
    Optional<MailContent> ofRequests(MailJob.Source.Requests source, @Nullable String replyUrl, Locale locale) {
        var count = source.ids().size();
        var shown = source.ids().stream()
                .limit(MAX_REQUESTS)
                .flatMap(id -> requests.find(id).stream())
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var texts = Texts.in("salon.template.mail", locale);
        var answers = new ArrayList<MailContent.Line>();
        for (var number = 1; number <= shown.size(); number++) {
            var request = shown.get(number - 1);
            var label = new MessageFormat(texts.getString("request-of"), locale).format(new Object[] {number, count});
            answers.add(MailContent.Line.title(label, request.summary()));
            answers(request, locale).forEach(answers::add);
        }
        if (count > shown.size()) {
            answers.add(MailContent.Line.title(
                    texts.getString("further-requests"), Integer.toString(count - shown.size())));
        }
        var first = shown.getFirst();
        var list = links.requests(centre(first).slug(), first.type());
        return Optional.of(content(first, answers, "", first.title() + " (" + count + ")", replyUrl, list));
    }

    private MailContent content(
            Request request,
            List<MailContent.Line> answers,
            String car,
            String title,
            @Nullable String replyUrl,
            String panelUrl) {
        return new MailContent(
                centre(request).name(),
                person(request.customer()),
                List.of(),
                false,
                answers,
                car,
                title,
                replyUrl,
                panelUrl);
    }

    private Stream<MailContent.Line> answers(Request request, Locale locale) {
        return lines.of(request.type(), request.version(), request.answers(), request.offered(), locale).stream()
                .map(line -> new MailContent.Line(line.label(), line.value(), line.before()));
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
