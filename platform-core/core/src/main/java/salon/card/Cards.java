package salon.card;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.plugin.CardProblem;
import salon.plugin.CardRecipient;
import salon.plugin.CardType;
import salon.plugin.CardTypes;
import salon.plugin.CardUnavailableException;
import salon.plugin.FieldView;
import salon.plugin.OfferedCardTypes;
import salon.spi.CardContext.Moment;
import salon.spi.Problem;

/// Service cards: prepared by staff, opened by the customer. Most methods call plugins: call them without a
/// transaction, so that a slow plugin does not hold a database connection.
@ApplicationScoped
public class Cards {
    /// How preparing a card for a message ended.
    public sealed interface PrepareResult {
        /// @param warnings what looks like a slip; it is no obstacle
        record Ready(
                UUID id,
                String type,
                int version,
                String title,
                String summary,
                PrefilledAnswers prefilled,
                List<CardProblem> warnings)
                implements PrepareResult {}

        record Refused(List<CardProblem> problems) implements PrepareResult {}
    }

    /// How opening a card ended.
    public sealed interface OpenResult {
        record Opened(
                UUID id,
                String type,
                int version,
                String title,
                String summary,
                String screen,
                Map<String, Object> params,
                PrefilledAnswers prefilled,
                List<CardProblem> warnings)
                implements OpenResult {}

        /// What it offered is not available any more.
        record Gone(String title, String summary, List<Alternative> alternatives) implements OpenResult {}

        /// Its plugin gives no answer now: the customer sees what was sent and may try again.
        record Unavailable(String title, String summary) implements OpenResult {}
    }

    /// An offer in place of a card that is no longer valid.
    public record Alternative(String type, String title, String summary, Link link) {
        /// A screen of the app and its parameters.
        public record Link(String screen, Map<String, Object> params) {}
    }

    /// A card that a customer received, with all that is read from the database to open it.
    public static final class ReceivedCard {
        private final CardEntity card;
        private final CardRecipient recipient;
        private final List<Customer.Car> cars;

        ReceivedCard(CardEntity card, CardRecipient recipient, List<Customer.Car> cars) {
            this.card = card;
            this.recipient = recipient;
            this.cars = cars;
        }

        public Centre centre() {
            return recipient.centre();
        }
    }

    private final CardTypes types;
    private final OfferedCardTypes offeredTypes;
    private final CardRepository repository;
    private final CardFormReader forms;
    private final Centres centres;
    private final Customers customers;

    Cards(
            CardTypes types,
            OfferedCardTypes offeredTypes,
            CardRepository repository,
            CardFormReader forms,
            Centres centres,
            Customers customers) {
        this.types = types;
        this.offeredTypes = offeredTypes;
        this.repository = repository;
        this.forms = forms;
        this.centres = centres;
        this.customers = customers;
    }

    /// Checks what staff have filled in; nothing is stored before [#add].
    ///
    /// @param answers values by field in their JSON form; empty ones are left to the customer
    public PrepareResult prepare(
            String type, Map<String, ? extends @Nullable Object> answers, CardRecipient recipient) {
        return prepare(type, answers, Locale.ROOT, recipient);
    }

    /// @param typedIn the language of the form that the answers were typed into
    public PrepareResult prepare(
            String type, Map<String, ? extends @Nullable Object> answers, Locale typedIn, CardRecipient recipient) {
        var locale = typedIn.equals(Locale.ROOT) ? recipient.customer().locale() : typedIn;
        try {
            return offeredTypes
                    .find(type, recipient.centre().id())
                    .map(offered -> prepared(forms.read(offered, answers, Moment.PREFILL, typedIn, recipient)))
                    .orElseGet(() -> refused("unknown", "unknown-type", locale));
        } catch (CardUnavailableException failed) {
            return refused("unavailable", "unavailable", locale);
        }
    }

    /// The names of the fields without which staff can't send such a card. Empty when the plugin gives no answer.
    public Set<String> needed(String type, CardRecipient recipient) {
        return switch (prepare(type, Map.of(), recipient)) {
            case PrepareResult.Ready ready -> Set.of();
            case PrepareResult.Refused(var problems) ->
                problems.stream()
                        .filter(problem -> problem.code().equals(Problem.REQUIRED))
                        .flatMap(problem -> Stream.ofNullable(problem.field()))
                        .collect(Collectors.toSet());
        };
    }

    /// Stores a card, in the transaction of the message that brings it.
    public void add(UUID conversation, CardRecipient recipient, PrepareResult.Ready card) {
        repository.add(conversation, recipient, card);
    }

    /// The options of a field that match what has been typed, at most 50. Empty when there is no such field, it has no
    /// options, or the plugin gives no answer.
    public List<FieldView.Option> options(String type, String field, String typed, CardRecipient recipient) {
        try {
            return offeredTypes.find(type, recipient.centre().id()).stream()
                    .flatMap(offered -> forms.options(offered, field, typed, recipient).stream())
                    .map(option -> new FieldView.Option(option.key(), option.label()))
                    .toList();
        } catch (CardUnavailableException failed) {
            return List.of();
        }
    }

    /// What looks like a slip in answers of staff; it is no obstacle.
    ///
    /// @param typedIn the language of the form that the answers were typed into
    public List<CardProblem> warnings(
            String type, Map<String, ? extends @Nullable Object> answers, Locale typedIn, CardRecipient recipient) {
        try {
            return offeredTypes
                    .find(type, recipient.centre().id())
                    .map(offered -> forms.warnings(offered, answers, typedIn, recipient))
                    .orElse(List.of());
        } catch (CardUnavailableException failed) {
            return List.of();
        }
    }

    /// Empty when it is not this customer's.
    @Transactional
    public Optional<ReceivedCard> find(UUID id, Customer customer) {
        return repository
                .find(id, customer.id())
                .map(card -> new ReceivedCard(
                        card,
                        new CardRecipient(customer, centres.byId(card.centreId).orElseThrow()),
                        customers.cars(customer.id())));
    }

    /// The card with its link; its answers are completed with what is known of the customer.
    public OpenResult open(ReceivedCard received) {
        var card = received.card;
        if (types.find(card.type).isEmpty()) {
            return new OpenResult.Gone(card.title, card.summary, List.of());
        }
        try {
            // A type that is switched off may come back.
            return offeredTypes
                    .find(card.type, card.centreId)
                    .map(type -> open(received, type))
                    .orElseGet(() -> new OpenResult.Unavailable(card.title, card.summary));
        } catch (CardUnavailableException failed) {
            return new OpenResult.Unavailable(card.title, card.summary);
        }
    }

    private OpenResult open(ReceivedCard received, CardType type) {
        var card = received.card;
        var context = forms.context(type, Moment.OPEN, received.recipient);
        var answers = forms.prefilled(card, type, received.recipient, received.cars);
        if (!type.card().valid(answers, context)) {
            return new OpenResult.Gone(card.title, card.summary, forms.alternatives(type, answers, context));
        }
        var link = type.card().link(answers, context);
        return new OpenResult.Opened(
                card.id,
                card.type,
                type.card().version(),
                card.title,
                card.summary,
                link.screen(),
                link.params(),
                PrefilledAnswers.of(answers),
                CardFormReader.warnings(answers, context.locale()));
    }

    private static PrepareResult prepared(CardFormReader.Form form) {
        return form.problems().isEmpty()
                ? new PrepareResult.Ready(
                        UuidCreator.getTimeOrderedEpoch(),
                        form.type().id(),
                        form.type().card().version(),
                        form.title(),
                        form.summary(),
                        PrefilledAnswers.of(form.answers()),
                        form.warnings())
                : new PrepareResult.Refused(form.problemViews());
    }

    private static PrepareResult refused(String code, String textKey, Locale locale) {
        var text = CardProblem.ofPlatform(null, textKey, locale).text();
        return new PrepareResult.Refused(List.of(new CardProblem(null, code, text)));
    }
}
