package salon.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.customer.CustomerCar;
import salon.plugin.CardContextFactory;
import salon.plugin.CardProblem;
import salon.plugin.CardRecipient;
import salon.plugin.CardType;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardContext.Moment;
import salon.spi.Option;
import salon.spi.Problem;
import salon.spi.Source;

/// The forms of card types: reads them, checks them, and fills in what is known. Methods throw
// [CardUnavailableException].
@ApplicationScoped
class CardFormReader {
    /// A form that was read.
    record Form(CardType type, CardContext context, Answers answers, List<Problem> problems) {
        String summary() {
            return type.card().summary(answers, context);
        }

        String title() {
            return type.texts(context.locale()).title();
        }

        List<CardProblem> told() {
            return problems.stream()
                    .map(problem ->
                            new CardProblem(problem.field(), problem.code(), type.text(problem, context.locale())))
                    .toList();
        }

        Form with(Problem problem) {
            return new Form(
                    type,
                    context,
                    answers,
                    Stream.concat(problems.stream(), Stream.of(problem)).toList());
        }

        List<CardProblem> warnings() {
            return CardWarnings.of(answers, context.locale());
        }
    }

    private final AnswerReader reader;
    private final Choices choices;
    private final CardContextFactory contexts;

    CardFormReader(AnswerReader reader, Choices choices, CardContextFactory contexts) {
        this.reader = reader;
        this.choices = choices;
        this.contexts = contexts;
    }

    CardContext context(CardType type, Moment moment, CardRecipient recipient) {
        return contexts.of(type, moment, recipient);
    }

    Form read(CardType type, Map<String, ? extends @Nullable Object> json, Moment moment, CardRecipient recipient) {
        var context = context(type, moment, recipient);
        var source = moment == Moment.PREFILL ? Source.STAFF : Source.CUSTOMER;
        var read = reader.read(type.card(), json, source, context);
        var missing = moment == Moment.SUBMIT ? missing(type, read) : Stream.<Problem>empty();
        var checked = type.card().check(read.answers(), context);
        var problems = Stream.of(read.problems().stream(), missing, checked.stream())
                .flatMap(some -> some)
                .toList();
        return new Form(type, context, read.answers(), problems);
    }

    /// The card's answers in today's form, filled up with what is known of the customer.
    Answers known(StoredCard stored, CardType type, CardRecipient recipient, List<CustomerCar> cars) {
        var card = type.card();
        var sources = stored.filled().sources();
        var sent = Answers.decode(
                card.fields(),
                type.migrate(stored.filled().answers(), stored.version()),
                name -> Source.valueOf(sources.getOrDefault(name, "plugin").toUpperCase(Locale.ROOT)));
        return known(type, recipient, cars).plus(sent.answers());
    }

    /// What is known of the customer.
    Answers known(CardType type, CardRecipient recipient, List<CustomerCar> cars) {
        var today = context(type, Moment.OPEN, recipient).today();
        return Prefills.of(recipient, cars, today).fill(type.card().fields());
    }

    List<Option> options(CardType type, String field, String typed, CardRecipient recipient) {
        var context = context(type, Moment.PREFILL, recipient);
        return type.card().fields().stream()
                .filter(one -> one.name().equals(field))
                .flatMap(one -> choices.options(type.card(), one, typed, context).stream())
                .toList();
    }

    List<CardProblem> warnings(CardType type, Map<String, ? extends @Nullable Object> json, CardRecipient recipient) {
        var context = context(type, Moment.PREFILL, recipient);
        return CardWarnings.of(
                reader.read(type.card(), json, Source.STAFF, context).answers(), context.locale());
    }

    /// What may be had instead, each as a card of its own.
    List<Alternative> alternatives(CardType type, Answers answers, CardContext context) {
        var card = type.card();
        return card.alternatives(answers, context).stream()
                .map(one -> {
                    var link = card.link(one, context);
                    return new Alternative(
                            type.id(),
                            type.texts(context.locale()).title(),
                            card.summary(one, context),
                            new Alternative.Link(link.screen(), link.params()));
                })
                .toList();
    }

    private static Stream<Problem> missing(CardType type, Answers.Outcome read) {
        var refused = read.problems().stream()
                .map(problem -> String.valueOf(problem.field()).replaceFirst("\\..*", ""))
                .toList();
        return read.answers().missing(type.card().fields()).stream()
                .filter(problem -> !refused.contains(problem.field()));
    }
}
