package salon.card;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Problem;
import salon.spi.Source;

/// Service cards: filled in by staff, opened and submitted by the customer.
@ApplicationScoped
@Transactional
public class Cards {
    private final CardTypes types;
    private final Offerings offerings;
    private final TypeSettings settings;
    private final CardStore store;
    private final InstantSource clock;

    Cards(CardTypes types, Offerings offerings, TypeSettings settings, CardStore store, InstantSource clock) {
        this.types = types;
        this.offerings = offerings;
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    /// Checks what staff have filled in; nothing is stored before [#add].
    ///
    /// @param answers values by field in their JSON form; empty ones are left to the customer
    public PreparedCard prepare(String type, Map<String, ? extends @Nullable Object> answers, CardSetting setting) {
        var found = offerings.find(type, setting.centre().id());
        var locale = setting.customer().locale();
        if (found.isEmpty()) {
            return new PreparedCard.Refused(
                    List.of(new CardProblem(null, "unknown", CardProblems.text("unknown-type", locale))));
        }
        try {
            return prepare(found.get(), answers, setting);
        } catch (CardUnavailable failed) {
            return new PreparedCard.Refused(
                    List.of(new CardProblem(null, "unavailable", CardProblems.text("unavailable", locale))));
        }
    }

    public void add(UUID conversation, CardSetting setting, PreparedCard.Ready card) {
        store.add(conversation, setting, card);
    }

    /// The centre whose card it is; empty when it is not this customer's.
    public Optional<UUID> centreOf(UUID card, UUID customer) {
        return store.find(card, customer).map(StoredCard::centre);
    }

    /// The card with its link, filled up with what is known of the customer.
    public Opening open(UUID id, CardSetting setting) {
        var stored = store.find(id, setting.customer().id());
        if (stored.isEmpty()) {
            return new Opening.Unknown();
        }
        var card = stored.get();
        if (types.find(card.type()).isEmpty()) {
            return new Opening.Gone(card.title(), card.summary());
        }
        // One that was switched off may come back.
        return offerings
                .find(card.type(), card.centre())
                .map(type -> openContained(card, type, setting))
                .orElseGet(() -> new Opening.Unavailable(card.title(), card.summary()));
    }

    /// What the customer sends, checked; `card` is the card it came from, if it came from one.
    public Submission submit(
            String type, @Nullable UUID card, Map<String, ? extends @Nullable Object> answers, CardSetting setting) {
        var found = types.find(type).filter(known -> known.card().takesRequests());
        if (found.isEmpty()) {
            return new Submission.UnknownType();
        }
        var sent = card == null
                ? Optional.<StoredCard>empty()
                : store.find(card, setting.customer().id())
                        .filter(one -> one.isOf(type, setting.centre().id()));
        if (offerings.find(type, setting.centre().id()).isEmpty()) {
            return sent.<Submission>map(one -> new Submission.Unavailable(one.title()))
                    .orElseGet(Submission.UnknownType::new);
        }
        if (card != null && sent.isEmpty()) {
            return new Submission.UnknownCard();
        }
        try {
            var offered = sent.map(one -> known(one, found.get(), setting)).orElseGet(Answers::none);
            return submit(found.get(), answers, offered, setting);
        } catch (CardUnavailable failed) {
            return new Submission.Unavailable(
                    found.get().texts(setting.customer().locale()).title());
        }
    }

    /// Answers in the form they are stored in: what can't be read is left out.
    public Map<String, Object> normal(String type, Map<String, ? extends @Nullable Object> answers) {
        return types.find(type)
                .map(known -> Answers.decode(known.card().fields(), answers, Source.CUSTOMER)
                        .answers()
                        .encode())
                .orElse(Map.of());
    }

    private PreparedCard prepare(CardType type, Map<String, ? extends @Nullable Object> answers, CardSetting setting) {
        var card = type.card();
        var locale = setting.customer().locale();
        var context = setting.at(Moment.PREFILL, clock, settings.of(type));
        var read = Answers.decode(card.fields(), answers, Source.STAFF);
        var problems = Stream.concat(read.problems().stream(), card.check(read.answers(), context).stream())
                .toList();
        return problems.isEmpty()
                ? new PreparedCard.Ready(
                        UuidCreator.getTimeOrderedEpoch(),
                        type.id(),
                        card.version(),
                        type.texts(locale).title(),
                        card.summary(read.answers(), context),
                        Filled.of(read.answers()))
                : new PreparedCard.Refused(shown(problems, type, locale));
    }

    private Submission submit(
            CardType type, Map<String, ? extends @Nullable Object> answers, Answers offered, CardSetting setting) {
        var card = type.card();
        var context = setting.at(Moment.SUBMIT, clock, settings.of(type));
        var read = Answers.decode(card.fields(), answers, Source.CUSTOMER);
        var refused = read.problems().stream().map(Problem::field).toList();
        var missing =
                read.answers().missing(card.fields()).stream().filter(problem -> !refused.contains(problem.field()));
        var problems = Stream.of(read.problems().stream(), missing, card.check(read.answers(), context).stream())
                .flatMap(some -> some)
                .toList();
        var locale = setting.customer().locale();
        return problems.isEmpty()
                ? new Submission.Sound(
                        card.version(),
                        type.texts(locale).title(),
                        card.summary(read.answers(), context),
                        read.answers().encode(),
                        offered.encode())
                : new Submission.Refused(shown(problems, type, locale));
    }

    private Opening openContained(StoredCard stored, CardType type, CardSetting setting) {
        try {
            return open(stored, type, setting);
        } catch (CardUnavailable failed) {
            return new Opening.Unavailable(stored.title(), stored.summary());
        }
    }

    private Opening open(StoredCard stored, CardType type, CardSetting setting) {
        var context = setting.at(Moment.OPEN, clock, settings.of(type));
        var answers = known(stored, type, setting);
        if (!type.card().valid(answers, context)) {
            return new Opening.Gone(stored.title(), stored.summary());
        }
        var link = type.card().link(answers, context);
        return new Opening.Open(
                stored.id(),
                stored.type(),
                type.card().version(),
                stored.title(),
                stored.summary(),
                link.screen(),
                link.params(),
                Filled.of(answers));
    }

    private Answers known(StoredCard stored, CardType type, CardSetting setting) {
        var card = type.card();
        var filled = stored.version() < card.version()
                ? card.migrate(stored.filled().answers(), stored.version())
                : stored.filled().answers();
        var sources = stored.filled().sources();
        var sent = Answers.decode(
                card.fields(),
                filled,
                name -> Source.valueOf(sources.getOrDefault(name, "plugin").toUpperCase(Locale.ROOT)));
        return Prefills.of(card.fields(), setting.customer()).plus(sent.answers());
    }

    private static List<CardProblem> shown(List<Problem> problems, CardType type, Locale locale) {
        return problems.stream()
                .map(problem -> new CardProblem(problem.field(), problem.code(), type.text(problem, locale)))
                .toList();
    }
}
