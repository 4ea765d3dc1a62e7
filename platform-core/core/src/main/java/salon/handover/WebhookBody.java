package salon.handover;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The body of a webhook. The README tells dealers what it holds: what is there stays there, more may come.
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
        static Line of(LeadAnswer answer) {
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

    /// Who the value is from: the card that staff had sent, or the customer.
    enum Source {
        CARD,
        CUSTOMER;

        @JsonValue
        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static WebhookBody of(DeliveryPayload lead) {
        var customer = lead.customer();
        return new WebhookBody(
                FORMAT,
                lead.id(),
                lead.type(),
                lead.version(),
                lead.title(),
                lead.summary(),
                lead.centre().slug(),
                lead.submittedAt().toString(),
                new Person(customer.name(), customer.phone(), customer.email()),
                lead.answers().stream().map(Line::of).toList(),
                lead.isTest());
    }
}
