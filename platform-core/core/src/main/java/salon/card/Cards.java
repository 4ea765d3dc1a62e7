package salon.card;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.centre.Centres;
import salon.customer.Customer;
import salon.customer.CustomerCars;
import salon.plugin.CardProblem;
import salon.plugin.CardProblems;
import salon.plugin.CardRecipient;
import salon.plugin.CardType;
import salon.plugin.CardTypes;
import salon.plugin.CardUnavailableException;
import salon.plugin.FieldView;
import salon.plugin.OfferedCardTypes;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Problem;

/// Service cards: filled in by staff, opened and submitted by the customer. Plugins are asked here, so whoever calls
/// has no transaction: a slow plugin must not hold a database connection.
@ApplicationScoped
public class Cards {
    private final CardTypes types;
    private final OfferedCardTypes offerings;
    private final CardRepository store;
    private final CardFormReader forms;
    private final Centres centres;
    private final CustomerCars cars;

    Cards(
            CardTypes types,
            OfferedCardTypes offerings,
            CardRepository store,
            CardFormReader forms,
            Centres centres,
            CustomerCars cars) {
        this.types = types;
        this.offerings = offerings;
        this.store = store;
        this.forms = forms;
        this.centres = centres;
        this.cars = cars;
    }

    /// Checks what staff have filled in; nothing is stored before [#add].
    ///
    /// @param answers values by field in their JSON form; empty ones are left to the customer
    public PreparedCard prepare(String type, Map<String, ? extends @Nullable Object> answers, CardRecipient recipient) {
        var locale = recipient.customer().locale();
        try {
            return offerings
                    .find(type, recipient.centre().id())
                    .map(known -> prepared(forms.read(known, answers, Moment.PREFILL, recipient)))
                    .orElseGet(() -> refused("unknown", "unknown-type", locale));
        } catch (CardUnavailableException failed) {
            return refused("unavailable", "unavailable", locale);
        }
    }

    /// In the transaction of the message that brings the card.
    public void add(UUID conversation, CardRecipient recipient, PreparedCard.Ready card) {
        store.add(conversation, recipient, card);
    }

    /// What can be chosen for a field of this type, as far as it fits what has been typed; at most 50. Empty when there
    /// is no such field, nothing to choose, or no answer from the plugin.
    public List<FieldView.Option> options(String type, String field, String typed, CardRecipient recipient) {
        try {
            return offerings.find(type, recipient.centre().id()).stream()
                    .flatMap(known -> forms.options(known, field, typed, recipient).stream())
                    .map(option -> new FieldView.Option(option.key(), option.label()))
                    .toList();
        } catch (CardUnavailableException failed) {
            return List.of();
        }
    }

    /// What a form that the customer opens without a card is filled in with. Empty when the type is not offered there.
    public Optional<PrefilledAnswers> known(String type, CardRecipient recipient) {
        return offerings
                .find(type, recipient.centre().id())
                .map(found -> PrefilledAnswers.of(forms.known(
                        found, recipient, cars.of(recipient.customer().id()))));
    }

    /// What looks like a slip in answers of staff; it stops nothing.
    public List<CardProblem> warnings(
            String type, Map<String, ? extends @Nullable Object> answers, CardRecipient recipient) {
        try {
            return offerings
                    .find(type, recipient.centre().id())
                    .map(known -> forms.warnings(known, answers, recipient))
                    .orElse(List.of());
        } catch (CardUnavailableException failed) {
            return List.of();
        }
    }

    /// Empty when it is not this customer's.
    @Transactional
    public Optional<SentCard> find(UUID id, Customer customer) {
        return store.find(id, customer.id())
                .map(stored -> new SentCard(
                        stored,
                        new CardRecipient(
                                customer, centres.byId(stored.centre()).orElseThrow()),
                        cars.of(customer.id())));
    }

    /// The card with its link, filled up with what is known of the customer.
    public Opening open(SentCard card) {
        var stored = card.stored();
        if (types.find(stored.type()).isEmpty()) {
            return new Opening.Gone(stored.title(), stored.summary(), List.of());
        }
        try {
            // One that was switched off may come back.
            return offerings
                    .find(stored.type(), stored.centre())
                    .map(type -> open(card, type))
                    .orElseGet(() -> new Opening.Unavailable(stored.title(), stored.summary()));
        } catch (CardUnavailableException failed) {
            return new Opening.Unavailable(stored.title(), stored.summary());
        }
    }

    /// What the customer sends, checked.
    public Submission submit(SentForm form, CardRecipient recipient) {
        if (isOfAnother(form, recipient)) {
            return new Submission.UnknownCard();
        }
        var found = offerings.find(form.type(), recipient.centre().id()).filter(known -> known.card()
                .takesRequests());
        if (found.isEmpty()) {
            return switchedOff(form, recipient)
                    .<Submission>map(card -> new Submission.Unavailable(card.title()))
                    .orElseGet(Submission.UnknownType::new);
        }
        try {
            return submit(found.get(), form, recipient);
        } catch (CardUnavailableException failed) {
            return new Submission.Unavailable(
                    found.get().texts(recipient.customer().locale()).title());
        }
    }

    /// What can be said of a form that is still being filled in.
    public Checking check(SentForm form, CardRecipient recipient) {
        if (isOfAnother(form, recipient)) {
            return new Checking.UnknownCard();
        }
        var found = offerings.find(form.type(), recipient.centre().id());
        if (found.isEmpty()) {
            return switchedOff(form, recipient)
                    .<Checking>map(card -> new Checking.Unavailable(card.title()))
                    .orElseGet(Checking.UnknownType::new);
        }
        try {
            var read = forms.read(found.get(), form.answers(), Moment.OPEN, recipient);
            return new Checking.Checked(read.summary(), read.told(), read.warnings());
        } catch (CardUnavailableException failed) {
            return new Checking.Unavailable(
                    found.get().texts(recipient.customer().locale()).title());
        }
    }

    private static PreparedCard prepared(CardFormReader.Form form) {
        return form.problems().isEmpty()
                ? new PreparedCard.Ready(
                        UuidCreator.getTimeOrderedEpoch(),
                        form.type().id(),
                        form.type().card().version(),
                        form.title(),
                        form.summary(),
                        PrefilledAnswers.of(form.answers()),
                        form.warnings())
                : new PreparedCard.Refused(form.told());
    }

    private static PreparedCard refused(String code, String text, Locale locale) {
        return new PreparedCard.Refused(List.of(new CardProblem(null, code, CardProblems.text(text, locale))));
    }

    /// The card that was sent with a type that is not offered any more; it may come back.
    private Optional<StoredCard> switchedOff(SentForm form, CardRecipient recipient) {
        return Optional.ofNullable(form.card())
                .flatMap(card -> store.find(card, recipient.customer().id()));
    }

    private boolean isOfAnother(SentForm form, CardRecipient recipient) {
        var id = form.card();
        return id != null
                && store.find(id, recipient.customer().id())
                        .filter(card ->
                                card.isOf(form.type(), recipient.centre().id()))
                        .isEmpty();
    }

    private Submission submit(CardType type, SentForm form, CardRecipient recipient) {
        var read = forms.read(type, form.answers(), Moment.SUBMIT, recipient);
        var consent = type.consent(read.context().locale());
        if (consent != null && consent.version() != form.consent()) {
            read = read.with(Problem.of(Problem.CONSENT));
        }
        if (!read.problems().isEmpty()) {
            return new Submission.Refused(read.told());
        }
        if (!type.card().valid(read.answers(), read.context())) {
            return new Submission.Gone(read.title(), forms.alternatives(type, read.answers(), read.context()));
        }
        var card = form.card();
        var offered = card == null
                ? Answers.none()
                : store.find(card, recipient.customer().id())
                        .map(stored -> forms.known(
                                stored,
                                type,
                                recipient,
                                cars.of(recipient.customer().id())))
                        .orElseThrow();
        return new Submission.Sound(
                type.card().version(),
                read.title(),
                read.summary(),
                read.answers().encode(),
                offered.encode(),
                consent);
    }

    private Opening open(SentCard card, CardType type) {
        var stored = card.stored();
        var context = forms.context(type, Moment.OPEN, card.recipient());
        var answers = forms.known(stored, type, card.recipient(), card.cars());
        if (!type.card().valid(answers, context)) {
            return new Opening.Gone(stored.title(), stored.summary(), forms.alternatives(type, answers, context));
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
                PrefilledAnswers.of(answers),
                CardWarnings.of(answers, context.locale()));
    }
}
