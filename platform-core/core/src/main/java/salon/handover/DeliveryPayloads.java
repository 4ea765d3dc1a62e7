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

/// Reads what is handed over, as it is when it goes out.
@ApplicationScoped
@Transactional
class DeliveryPayloads {
    private final Requests requests;
    private final Centres centres;
    private final Customers customers;
    private final AnswerFormatter lines;
    private final InstantSource clock;

    DeliveryPayloads(
            Requests requests, Centres centres, Customers customers, AnswerFormatter lines, InstantSource clock) {
        this.requests = requests;
        this.centres = centres;
        this.customers = customers;
        this.lines = lines;
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

    /// A made-up lead of the destination's centre, or of any.
    DeliveryPayload sample(UUID id, @Nullable UUID centre) {
        var place = centres.all().stream()
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
                place,
                new Customer(new UUID(0, 0), "Test Salon", "test@salon.example", "", locale),
                clock.instant(),
                List.of(),
                true);
    }

    /// In the order of the form; without their card type by their bare names. What the customer took away is not there.
    private List<LeadAnswer> answers(Request request, Locale locale) {
        return lines.of(request.type(), request.version(), request.answers(), request.offered(), locale).stream()
                .flatMap(line -> LeadAnswer.of(line).stream())
                .toList();
    }
}
