package salon.request;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.card.Cards;
import salon.card.CustomerForms;
import salon.card.CustomerForms.CustomerForm;
import salon.card.CustomerForms.ValidationResult;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.chat.Conversation;
import salon.chat.Conversations;
import salon.chat.Conversations.PostResult;
import salon.chat.NewMessage;
import salon.chat.Writer;
import salon.customer.Customer;
import salon.persistence.Json;
import salon.plugin.CardProblem;
import salon.plugin.CardRecipient;
import salon.request.RequestEvent.RequestSubmitted;
import salon.text.BidiText;
import salon.text.Graphemes;
import salon.text.Sha256;

/// The requests of the current tenant's customers.
@ApplicationScoped
public class Requests {
    /// The result of [Requests#submit].
    public sealed interface SubmitResult {
        record Accepted(Request request) implements SubmitResult {}

        /// The same id with the same answers was submitted before.
        record Repeated(Request request) implements SubmitResult {}

        /// The same id was submitted before with something else in it.
        record Conflict() implements SubmitResult {}

        /// The card type does not answer at the moment; nothing is stored and the same form can be sent again.
        record Unavailable(String title) implements SubmitResult {}

        /// What the card offered is no longer available; nothing is stored.
        record Gone(String title, List<Cards.Alternative> alternatives) implements SubmitResult {}

        record Refused(List<CardProblem> problems) implements SubmitResult {}

        /// There is no such centre, card type or card for this customer.
        record Unknown(String what) implements SubmitResult {}
    }

    /// What the app sends. `id` is the app's own (UUID): the same form twice makes one request.
    public record RequestForm(
            UUID id,
            String type,
            String centre,
            @Nullable UUID card,
            Map<String, ? extends @Nullable Object> answers,
            int consent) {
        /// Without consent to anything.
        public RequestForm(
                UUID id,
                String type,
                String centre,
                @Nullable UUID card,
                Map<String, ? extends @Nullable Object> answers) {
            this(id, type, centre, card, answers, 0);
        }

        CustomerForm sent() {
            return new CustomerForm(type, card, answers, consent);
        }
    }

    private final RequestRepository repository;
    private final CustomerForms forms;
    private final Centres centres;
    private final Conversations conversations;
    private final Event<RequestSubmitted> submitted;
    private final Json json;

    Requests(
            RequestRepository repository,
            CustomerForms forms,
            Centres centres,
            Conversations conversations,
            Event<RequestSubmitted> submitted,
            Json json) {
        this.repository = repository;
        this.forms = forms;
        this.centres = centres;
        this.conversations = conversations;
        this.submitted = submitted;
        this.json = json;
    }

    /// Calls plugins, so it must not be called in a transaction.
    public SubmitResult submit(Customer customer, RequestForm form) {
        var centre = centres.bySlug(form.centre());
        return centre.isEmpty() ? new SubmitResult.Unknown("centre") : submit(customer, centre.get(), form);
    }

    @Transactional
    public List<Request> ofCustomer(UUID customer) {
        return repository.ofCustomer(customer, 100);
    }

    /// Those of these ids that there are, read at once.
    @Transactional
    public List<Request> all(Collection<UUID> ids) {
        return repository.all(ids);
    }

    @Transactional
    public Optional<Request> find(UUID id) {
        return repository.find(id);
    }

    private SubmitResult submit(Customer customer, Centre centre, RequestForm form) {
        var fingerprint = fingerprint(customer, form);
        var known = QuarkusTransaction.joiningExisting()
                .call(() -> repository.find(form.id()).map(request -> repeated(request, fingerprint)));
        if (known.isPresent()) {
            return known.get();
        }
        return switch (forms.validate(form.sent(), new CardRecipient(customer, centre))) {
            case ValidationResult.UnknownType() -> new SubmitResult.Unknown("type");
            case ValidationResult.UnknownCard() -> new SubmitResult.Unknown("card");
            case ValidationResult.Unavailable(var title) -> new SubmitResult.Unavailable(title);
            case ValidationResult.Gone(var title, var alternatives) -> new SubmitResult.Gone(title, alternatives);
            case ValidationResult.Refused(var problems) -> new SubmitResult.Refused(problems);
            case ValidationResult.Valid valid ->
                QuarkusTransaction.joiningExisting().call(() -> accept(customer, centre, form, fingerprint, valid));
        };
    }

    private SubmitResult accept(
            Customer customer, Centre centre, RequestForm form, byte[] fingerprint, ValidationResult.Valid valid) {
        return repository
                .add(form, fingerprint, customer.id(), centre.id(), valid)
                .map(request -> accept(request, customer))
                .orElseGet(() -> repeated(repository.find(form.id()).orElseThrow(), fingerprint));
    }

    private SubmitResult accept(Request request, Customer customer) {
        submitted.fire(new RequestSubmitted(request));
        conversations.between(customer.id(), request.centre()).ifPresent(chat -> postLine(chat, request));
        return new SubmitResult.Accepted(request);
    }

    private void postLine(Conversation chat, Request request) {
        var line = request.title() + ": " + BidiText.isolateIfTurning(request.summary());
        var text = Graphemes.abbreviate(line, NewMessage.MAX_LENGTH);
        var posted = conversations.post(new NewMessage(chat.id(), request.id(), Writer.System.line(), text));
        // The app makes the ids of messages and of requests: a message may have this one already.
        if (posted instanceof PostResult.Conflict) {
            posted = conversations.post(
                    new NewMessage(chat.id(), UuidCreator.getTimeOrderedEpoch(), Writer.System.line(), text));
        }
        if (!(posted instanceof PostResult.Posted)) {
            throw new IllegalStateException("the line of a request was refused by its chat");
        }
    }

    private SubmitResult repeated(Request known, byte[] fingerprint) {
        return repository.isSame(known.id(), fingerprint)
                ? new SubmitResult.Repeated(known)
                : new SubmitResult.Conflict();
    }

    /// Identifies form and customer, so that a repeated form is recognized whatever became of the request since.
    private byte[] fingerprint(Customer customer, RequestForm form) {
        return Sha256.of(customer.id() + json.canonical(form));
    }
}
