package salon.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import salon.customer.Customer;
import salon.customer.PhoneNumbers;
import salon.plugin.CardContextFactory;
import salon.plugin.CardProblem;
import salon.plugin.CardRecipient;
import salon.plugin.CardType;
import salon.spi.Answers;
import salon.spi.CardContext;
import salon.spi.CardContext.Moment;
import salon.spi.Field;
import salon.spi.Option;
import salon.spi.Problem;
import salon.spi.ServiceCard;
import salon.spi.Source;
import salon.text.TextRules;

/// Reads and checks the forms of card types, and prefills them. Methods throw [CardUnavailableException].
@ApplicationScoped
class CardFormReader {
    /// A form that was read.
    ///
    /// @param locale of who has filled it in; the context has the customer's
    record Form(CardType type, CardContext context, Locale locale, Answers answers, List<Problem> problems) {
        String summary() {
            return type.card().summary(answers, context);
        }

        String title() {
            return type.texts(context.locale()).title();
        }

        List<CardProblem> problemViews() {
            return problems.stream()
                    .map(problem -> new CardProblem(problem.field(), problem.code(), type.text(problem, locale)))
                    .toList();
        }

        Form with(Problem problem) {
            return new Form(
                    type,
                    context,
                    locale,
                    answers,
                    Stream.concat(problems.stream(), Stream.of(problem)).toList());
        }

        List<CardProblem> warnings() {
            return CardFormReader.warnings(answers, locale);
        }
    }

    private final Choices choices;
    private final CardContextFactory contexts;

    CardFormReader(Choices choices, CardContextFactory contexts) {
        this.choices = choices;
        this.contexts = contexts;
    }

    CardContext context(CardType type, Moment moment, CardRecipient recipient) {
        return contexts.of(type, moment, recipient);
    }

    /// @param typedIn the language of the form that the values were typed into; [Locale#ROOT] when there was none
    Form read(
            CardType type,
            Map<String, ? extends @Nullable Object> json,
            Moment moment,
            Locale typedIn,
            CardRecipient recipient) {
        var context = context(type, moment, recipient);
        var source = moment == Moment.PREFILL ? Source.STAFF : Source.CUSTOMER;
        var read = read(type.card(), json, source, typedIn, context);
        var missing = moment == Moment.SUBMIT ? missing(type, read) : Stream.<Problem>empty();
        var checked = type.card().check(read.answers(), context);
        var problems = Stream.of(read.problems().stream(), missing, checked.stream())
                .flatMap(some -> some)
                .toList();
        var locale = typedIn.equals(Locale.ROOT) ? context.locale() : typedIn;
        return new Form(type, context, locale, read.answers(), problems);
    }

    /// The answers of a card in the form of the type's current version, completed with what is known of the customer.
    Answers prefilled(CardEntity card, CardType type, CardRecipient recipient, List<Customer.Car> cars) {
        var sources = card.sources;
        var sent = Answers.decode(
                type.card().fields(),
                type.migrate(card.answers, card.version),
                name -> Source.valueOf(sources.getOrDefault(name, "plugin").toUpperCase(Locale.ROOT)));
        return prefilled(type, recipient, cars).plus(sent.answers());
    }

    /// What is known of the customer.
    Answers prefilled(CardType type, CardRecipient recipient, List<Customer.Car> cars) {
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

    List<CardProblem> warnings(
            CardType type, Map<String, ? extends @Nullable Object> json, Locale typedIn, CardRecipient recipient) {
        var context = context(type, Moment.PREFILL, recipient);
        return warnings(read(type.card(), json, Source.STAFF, typedIn, context).answers(), typedIn);
    }

    /// What looks like a slip and may be right: a vehicle identification number with a wrong check digit.
    static List<CardProblem> warnings(Answers answers, Locale locale) {
        return answers.all().stream()
                .filter(answer -> answer.field() instanceof Field.Vin
                        && !Field.Vin.hasCheckDigit(answer.value().toString()))
                .map(answer -> CardProblem.ofPlatform(answer.field().name(), "check-digit", locale))
                .toList();
    }

    /// What is available instead, each as a card of its own.
    List<Cards.Alternative> alternatives(CardType type, Answers answers, CardContext context) {
        var card = type.card();
        return card.alternatives(answers, context).stream()
                .map(alternative -> {
                    var link = card.link(alternative, context);
                    return new Cards.Alternative(
                            type.id(),
                            type.texts(context.locale()).title(),
                            card.summary(alternative, context),
                            new Cards.Alternative.Link(link.screen(), link.params()));
                })
                .toList();
    }

    /// Phones become E.164, choices get the label of their option.
    private Answers.Outcome read(
            ServiceCard card,
            Map<String, ? extends @Nullable Object> json,
            Source source,
            Locale typedIn,
            CardContext context) {
        var read = Answers.decode(card.fields(), withPhones(card.fields(), json), source, typedIn);
        var answers = read.answers();
        var problems = new ArrayList<>(read.problems());
        for (var answer : read.answers().all()) {
            var chosen = choices.resolve(answer, card, context);
            if (chosen.isPresent()) {
                answers = answers.plus(chosen.get());
            } else {
                answers = answers.without(answer.field());
                problems.add(Problem.on(answer.field(), Problem.UNKNOWN_OPTION));
            }
        }
        return new Answers.Outcome(answers, problems);
    }

    /// Replaces a phone number that nobody can have by one that is malformed.
    private static Map<String, @Nullable Object> withPhones(
            List<Field<?>> fields, Map<String, ? extends @Nullable Object> json) {
        var values = new LinkedHashMap<String, @Nullable Object>(json);
        for (var field : fields) {
            if (field instanceof Field.PhoneNumber
                    && values.get(field.name()) instanceof String text
                    && !TextRules.isBlank(text)) {
                values.put(field.name(), PhoneNumbers.e164(text).orElse("?"));
            }
        }
        return values;
    }

    private static Stream<Problem> missing(CardType type, Answers.Outcome read) {
        var refused = read.problems().stream()
                .map(problem -> String.valueOf(problem.field()).replaceFirst("\\..*", ""))
                .toList();
        return read.answers().missing(type.card().fields()).stream()
                .filter(problem -> !refused.contains(problem.field()));
    }
}
