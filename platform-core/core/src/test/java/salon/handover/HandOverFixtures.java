package salon.handover;

import static salon.Patience.await;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import salon.Given;
import salon.NoteCard;
import salon.TenantDatabase;
import salon.customer.Customer;
import salon.handover.Destinations.DestinationForm;
import salon.handover.Destinations.SaveResult;
import salon.persistence.PageKey;
import salon.request.Requests;
import salon.request.Requests.RequestForm;
import salon.request.Requests.SubmitResult;
import salon.tyres.TyreCard;

/// What the tests of hand-overs start from, and what they look at afterwards.
@ApplicationScoped
class HandOverFixtures {
    static final String NOTE = "с <детским> креслом, ]]> & \"кавычки\" 🚗";

    private final Given given;
    private final TenantDatabase database;
    private final Requests requests;
    private final Destinations destinations;
    private final HandOvers handOvers;
    private final Deliveries deliveries;

    HandOverFixtures(
            Given given,
            TenantDatabase database,
            Requests requests,
            Destinations destinations,
            HandOvers handOvers,
            Deliveries deliveries) {
        this.given = given;
        this.database = database;
        this.requests = requests;
        this.destinations = destinations;
        this.handOvers = handOvers;
        this.deliveries = deliveries;
    }

    SaveResult.Saved to(String tenant, Destination.Kind kind, String address) {
        return to(tenant, kind, address, "", "");
    }

    SaveResult.Saved to(String tenant, Destination.Kind kind, String address, String centre, String type) {
        var form = new DestinationForm(UUID.randomUUID(), kind, address, centre, type, 0);
        return (SaveResult.Saved) given.in(tenant, () -> destinations.add(form));
    }

    SaveResult.Saved webhook(WebhookReceiver receiver) {
        return to("aurora", Destination.Kind.WEBHOOK, receiver.url());
    }

    UUID submit(String tenant, String centre) {
        return submit(tenant, centre, given.customer(tenant));
    }

    UUID submit(String tenant, String centre, Customer customer) {
        var form = new RequestForm(
                UUID.randomUUID(), NoteCard.ID, centre, null, Map.of("note", NOTE, "phone", "+79161234567"));
        var done = given.in(tenant, () -> requests.submit(customer, form));
        return ((SubmitResult.Accepted) done).request().id();
    }

    /// Of the card type that hands over itself.
    UUID submitTyres() {
        var form = new RequestForm(
                UUID.randomUUID(),
                TyreCard.ID,
                "north",
                null,
                Map.of("tyre", "w", "wheels", List.of(Map.of("size", "R16"))),
                TyreCard.CONSENT);
        var done = given.in("aurora", () -> requests.submit(given.customer("aurora"), form));
        return ((SubmitResult.Accepted) done).request().id();
    }

    List<HandOver> of(String tenant, UUID request) {
        return given.in(tenant, () -> handOvers.of(request));
    }

    /// Of the tries that the log keeps: the hand-over itself forgets them when it is done.
    List<FailureReason> failures(UUID request) {
        var failed = given.in(
                "aurora", () -> deliveries.page(new Deliveries.Filter(Optional.empty(), true), PageKey.start(), 100));
        return failed.stream()
                .filter(delivery -> request.equals(delivery.request()))
                .map(Delivery::failure)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    HandOver only(UUID request) {
        var all = of("aurora", request);
        if (all.size() != 1) {
            throw new AssertionError(all.size() + " hand-overs instead of one");
        }
        return all.getFirst();
    }

    HandOver until(UUID request, HandOver.State state) {
        await().until(() -> only(request).state() == state);
        return only(request);
    }

    /// All tests share the tenants.
    void noDestinations() {
        for (var tenant : List.of("aurora", "vega")) {
            database.call(tenant, sql -> sql.update("delete from destination").executeUpdate());
        }
    }
}
