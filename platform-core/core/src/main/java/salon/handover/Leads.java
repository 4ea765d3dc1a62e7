package salon.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerLines;
import salon.card.CardTypeView;
import salon.card.CardTypes;
import salon.centre.Centres;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.request.Request;
import salon.request.Requests;
import salon.tenant.CurrentTenant;

/// Reads what is handed over, as it is when it goes out.
@ApplicationScoped
@Transactional
class Leads {
    private final Requests requests;
    private final Centres centres;
    private final Customers customers;
    private final CardTypes types;
    private final AnswerLines lines;
    private final InstantSource clock;

    Leads(
            Requests requests,
            Centres centres,
            Customers customers,
            CardTypes types,
            AnswerLines lines,
            InstantSource clock) {
        this.requests = requests;
        this.centres = centres;
        this.customers = customers;
        this.types = types;
        this.lines = lines;
        this.clock = clock;
    }

    Lead of(UUID id) {
        var request = requests.find(id).orElseThrow();
        return new Lead(
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
    Lead sample(UUID id, @Nullable UUID centre) {
        var place = centres.all().stream()
                .filter(one -> centre == null || one.id().equals(centre))
                .findFirst()
                .orElseThrow();
        var locale = CurrentTenant.get().locale();
        return new Lead(
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

    /// In the order of the form; without their card type by their bare names.
    private List<LeadAnswer> answers(Request request, Locale locale) {
        var fields =
                types.view(request.type(), locale).map(CardTypeView::fields).orElse(List.of());
        var answers = new ArrayList<LeadAnswer>();
        for (var field : fields) {
            add(answers, request, field.name(), field.kind(), locale);
        }
        if (fields.isEmpty()) {
            request.answers().keySet().forEach(name -> add(answers, request, name, "unknown", locale));
        }
        return answers;
    }

    private void add(List<LeadAnswer> answers, Request request, String name, String kind, Locale locale) {
        var raw = request.answers().get(name);
        if (raw != null) {
            lines.of(request.type(), Map.of(name, raw), Map.of(), locale).stream()
                    .map(line -> new LeadAnswer(
                            name,
                            kind,
                            line.label(),
                            line.value(),
                            raw,
                            request.offered().get(name)))
                    .forEach(answers::add);
        }
    }
}
