package salon.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The JSON body of a webhook, documented in the README for dealers: properties are added, never changed or removed.
record WebhookBody(
        int format,
        UUID id,
        String type,
        int version,
        String title,
        String summary,
        String centre,
        String submittedAt,
        Person customer,
        List<Line> answers,
        boolean test) {
    private static final int FORMAT = 1;

    record Person(String name, String phone, String email) {}

    record Line(
            String name,
            String kind,
            String label,
            String value,
            Object raw,
            Source source,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Object offered) {
        static Line of(DeliveryPayload.Answer answer) {
            return new Line(
                    answer.name(),
                    answer.kind(),
                    answer.label(),
                    answer.value(),
                    answer.raw(),
                    answer.isOffered() ? Source.CARD : Source.CUSTOMER,
                    answer.isOffered() ? null : answer.offered());
        }
    }

    /// Whether the value was prefilled by the card or entered by the customer.
    enum Source {
        CARD,
        CUSTOMER;

        @JsonValue
        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static WebhookBody of(DeliveryPayload payload) {
        var customer = payload.customer();
        return new WebhookBody(
                FORMAT,
                payload.id(),
                payload.type(),
                payload.version(),
                payload.title(),
                payload.summary(),
                payload.centre().slug(),
                payload.submittedAt().toString(),
                new Person(customer.name(), customer.phone(), customer.email()),
                payload.answers().stream().map(Line::of).toList(),
                payload.isTest());
    }
}
