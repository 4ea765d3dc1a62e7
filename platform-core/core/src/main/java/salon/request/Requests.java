package salon.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import salon.card.CardSetting;
import salon.card.Cards;
import salon.card.Submission;
import salon.centre.Centre;
import salon.centre.Centres;
import salon.chat.Conversations;
import salon.chat.Draft;
import salon.chat.Writer;
import salon.customer.Customer;

/// The requests of the current tenant's customers.
@ApplicationScoped
@Transactional
public class Requests {
    private final RequestStore store;
    private final Cards cards;
    private final Centres centres;
    private final Conversations conversations;
    private final Event<RequestSubmitted> submitted;

    Requests(
            RequestStore store,
            Cards cards,
            Centres centres,
            Conversations conversations,
            Event<RequestSubmitted> submitted) {
        this.store = store;
        this.cards = cards;
        this.centres = centres;
        this.conversations = conversations;
        this.submitted = submitted;
    }

    public Submitting submit(Customer customer, RequestForm form) {
        var centre = centres.bySlug(form.centre());
        return centre.isEmpty() ? new Submitting.Unknown("centre") : submit(customer, centre.get(), form);
    }

    public List<Request> ofCustomer(UUID customer) {
        return store.ofCustomer(customer, 100);
    }

    public Optional<Request> find(UUID id) {
        return store.find(id);
    }

    private Submitting submit(Customer customer, Centre centre, RequestForm form) {
        var known = store.find(form.id());
        if (known.isPresent()) {
            return same(known.get(), customer, centre, form);
        }
        return switch (cards.submit(form.type(), form.card(), form.answers(), new CardSetting(customer, centre))) {
            case Submission.UnknownType() -> new Submitting.Unknown("type");
            case Submission.UnknownCard() -> new Submitting.Unknown("card");
            case Submission.Unavailable(var title) -> new Submitting.Unavailable(title);
            case Submission.Refused(var problems) -> new Submitting.Refused(problems);
            case Submission.Sound sound ->
                store.add(form, customer.id(), centre.id(), sound)
                        .map(request -> accept(request, customer))
                        .orElseGet(() -> same(store.find(form.id()).orElseThrow(), customer, centre, form));
        };
    }

    private Submitting accept(Request request, Customer customer) {
        submitted.fire(new RequestSubmitted(request));
        conversations
                .between(customer.id(), request.centre())
                .ifPresent(chat -> conversations.post(new Draft(
                        chat.id(),
                        request.id(),
                        Writer.Automaton.system(),
                        request.title() + ": " + request.summary())));
        return new Submitting.Accepted(request);
    }

    private Submitting same(Request known, Customer customer, Centre centre, RequestForm form) {
        var isSame = known.customer().equals(customer.id())
                && known.type().equals(form.type())
                && known.centre().equals(centre.id())
                && Objects.equals(known.card(), form.card())
                && known.answers().equals(cards.normal(form.type(), form.answers()));
        return isSame ? new Submitting.Repeated(known) : new Submitting.Conflict();
    }
}
