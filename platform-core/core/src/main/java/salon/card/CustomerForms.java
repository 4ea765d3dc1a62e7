package salon.card;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.customer.Customers;
import salon.plugin.CardProblem;
import salon.plugin.CardRecipient;
import salon.plugin.CardType;
import salon.plugin.CardTypeView.Consent;
import salon.plugin.CardUnavailableException;
import salon.plugin.OfferedCardTypes;
import salon.spi.Answers;
import salon.spi.CardContext.Moment;
import salon.spi.Problem;

/// The forms that customers fill in, from a card or without one: prefilled, checked while they are being filled in, and
/// validated when they are sent. Plugins are called: call these methods without a transaction.
@ApplicationScoped
public class CustomerForms {
    /// A form as far as the customer has filled it in.
    ///
    /// @param card the card it was opened from; null for none
    /// @param answers values by field in their JSON form
    /// @param consent the version of the consent that was given; 0 for none
    public record CustomerForm(
            String type, @Nullable UUID card, Map<String, ? extends @Nullable Object> answers, int consent) {}

    /// How checking a form that is still being filled in ended.
    public sealed interface CheckResult {
        /// @param summary one line that stands for the answers so far
        record Checked(String summary, List<CardProblem> problems, List<CardProblem> warnings) implements CheckResult {}

        /// Its plugin gives no answer now.
        record Unavailable(String title) implements CheckResult {}

        record UnknownType() implements CheckResult {}

        record UnknownCard() implements CheckResult {}
    }

    /// How validating a form that was sent ended.
    public sealed interface ValidationResult {
        /// @param offered what the form was prefilled with
        record Valid(
                int version,
                String title,
                String summary,
                Map<String, Object> answers,
                Map<String, Object> offered,
                @Nullable Consent consent)
                implements ValidationResult {}

        /// What it asks for is not available any more.
        record Gone(String title, List<Cards.Alternative> alternatives) implements ValidationResult {}

        record Refused(List<CardProblem> problems) implements ValidationResult {}

        /// Its plugin gives no answer now.
        record Unavailable(String title) implements ValidationResult {}

        /// There is no such type, or it takes no requests.
        record UnknownType() implements ValidationResult {}

        record UnknownCard() implements ValidationResult {}
    }

    private final OfferedCardTypes offeredTypes;
    private final CardRepository repository;
    private final CardFormReader forms;
    private final Customers customers;

    CustomerForms(OfferedCardTypes offeredTypes, CardRepository repository, CardFormReader forms, Customers customers) {
        this.offeredTypes = offeredTypes;
        this.repository = repository;
        this.forms = forms;
        this.customers = customers;
    }

    /// What a form that is opened without a card is prefilled with. Empty when the type is not offered there.
    public Optional<PrefilledAnswers> prefill(String type, CardRecipient recipient) {
        return offeredTypes
                .find(type, recipient.centre().id())
                .map(offered -> PrefilledAnswers.of(forms.prefilled(
                        offered, recipient, customers.cars(recipient.customer().id()))));
    }

    /// Stores nothing, and does not ask for missing answers.
    public CheckResult check(CustomerForm form, CardRecipient recipient) {
        if (isOfAnotherCard(form, recipient)) {
            return new CheckResult.UnknownCard();
        }
        var found = offeredTypes.find(form.type(), recipient.centre().id());
        if (found.isEmpty()) {
            return cardOfUnofferedType(form, recipient)
                    .<CheckResult>map(card -> new CheckResult.Unavailable(card.title))
                    .orElseGet(CheckResult.UnknownType::new);
        }
        try {
            var read = forms.read(
                    found.get(),
                    form.answers(),
                    Moment.OPEN,
                    recipient.customer().locale(),
                    recipient);
            return new CheckResult.Checked(read.summary(), read.problemViews(), read.warnings());
        } catch (CardUnavailableException failed) {
            return new CheckResult.Unavailable(
                    found.get().texts(recipient.customer().locale()).title());
        }
    }

    /// Stores nothing: the caller stores a request when it is valid.
    public ValidationResult validate(CustomerForm form, CardRecipient recipient) {
        if (isOfAnotherCard(form, recipient)) {
            return new ValidationResult.UnknownCard();
        }
        var found = offeredTypes.find(form.type(), recipient.centre().id()).filter(type -> type.card()
                .takesRequests());
        if (found.isEmpty()) {
            return cardOfUnofferedType(form, recipient)
                    .<ValidationResult>map(card -> new ValidationResult.Unavailable(card.title))
                    .orElseGet(ValidationResult.UnknownType::new);
        }
        try {
            return validate(found.get(), form, recipient);
        } catch (CardUnavailableException failed) {
            return new ValidationResult.Unavailable(
                    found.get().texts(recipient.customer().locale()).title());
        }
    }

    private ValidationResult validate(CardType type, CustomerForm form, CardRecipient recipient) {
        var read = forms.read(
                type, form.answers(), Moment.SUBMIT, recipient.customer().locale(), recipient);
        var consent = type.consent(read.context().locale());
        if (consent != null && consent.version() != form.consent()) {
            read = read.with(Problem.of(Problem.CONSENT));
        }
        if (!read.problems().isEmpty()) {
            return new ValidationResult.Refused(read.problemViews());
        }
        if (!type.card().valid(read.answers(), read.context())) {
            return new ValidationResult.Gone(read.title(), forms.alternatives(type, read.answers(), read.context()));
        }
        return new ValidationResult.Valid(
                type.card().version(),
                read.title(),
                read.summary(),
                read.answers().encode(),
                offered(type, form, recipient).encode(),
                consent);
    }

    private Answers offered(CardType type, CustomerForm form, CardRecipient recipient) {
        var card = form.card();
        if (card == null) {
            return Answers.none();
        }
        var customer = recipient.customer().id();
        return repository
                .find(card, customer)
                .map(stored -> forms.prefilled(stored, type, recipient, customers.cars(customer)))
                .orElseThrow();
    }

    /// The card, if any, whose type is not offered any more; it may come back.
    private Optional<CardEntity> cardOfUnofferedType(CustomerForm form, CardRecipient recipient) {
        return Optional.ofNullable(form.card())
                .flatMap(card -> repository.find(card, recipient.customer().id()));
    }

    private boolean isOfAnotherCard(CustomerForm form, CardRecipient recipient) {
        var id = form.card();
        return id != null
                && repository
                        .find(id, recipient.customer().id())
                        .filter(card ->
                                card.isOf(form.type(), recipient.centre().id()))
                        .isEmpty();
    }
}
