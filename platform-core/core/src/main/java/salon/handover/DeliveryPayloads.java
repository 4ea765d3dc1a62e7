package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerFormatter;
import salon.centre.Centres;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.request.Request;
import salon.request.Requests;
import salon.tenant.CurrentTenant;

/// Reads the payload of a delivery at the time of the delivery.
@ApplicationScoped
@Transactional
class DeliveryPayloads {
    private final Requests requests;
    private final Centres centres;
    private final Customers customers;
    private final AnswerFormatter formatter;
    private final InstantSource clock;

    DeliveryPayloads(
            Requests requests, Centres centres, Customers customers, AnswerFormatter formatter, InstantSource clock) {
        this.requests = requests;
        this.centres = centres;
        this.customers = customers;
        this.formatter = formatter;
        this.clock = clock;
    }

    DeliveryPayload of(UUID id) {
        var request = requests.find(id).orElseThrow();
        return new DeliveryPayload(
                request.id(),
                request.type(),
                request.version(),
                request.title(),
                request.summary(),
                centres.byId(request.centre()).orElseThrow(),
                customers.byId(request.customer()).orElseThrow(),
                request.createdAt(),
                answers(request, CurrentTenant.get().locale()),
                false);
    }

    /// A made-up request at the given centre, or at any.
    DeliveryPayload sample(UUID id, @Nullable UUID centre) {
        var sampleCentre = centres.all().stream()
                .filter(one -> centre == null || one.id().equals(centre))
                .findFirst()
                .orElseThrow();
        var locale = CurrentTenant.get().locale();
        return new DeliveryPayload(
                id,
                "test",
                1,
                "Salon",
                "",
                sampleCentre,
                new Customer(new UUID(0, 0), "Test Salon", "test@salon.example", "", locale),
                clock.instant(),
                List.of(),
                true);
    }

    /// In the order of the form; labelled by field names when the card type is gone. Cleared fields are left out.
    private List<DeliveryPayload.Answer> answers(Request request, Locale locale) {
        return formatter.of(request.type(), request.version(), request.answers(), request.offered(), locale).stream()
                .flatMap(line -> DeliveryPayload.Answer.of(line).stream())
                .toList();
    }
}
