package salon.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import salon.centre.Centre;
import salon.customer.Customer;

/// A request as another system gets it.
///
/// @param isTest made up, to see whether something arrives
record DeliveryPayload(
        UUID id,
        String type,
        int version,
        String title,
        String summary,
        Centre centre,
        Customer customer,
        Instant submittedAt,
        List<LeadAnswer> answers,
        boolean isTest) {
    Optional<LeadAnswer> ofKind(String kind) {
        return answers.stream().filter(answer -> answer.kind().equals(kind)).findFirst();
    }

    Optional<LeadAnswer> number(String name) {
        return answers.stream()
                .filter(answer ->
                        answer.kind().equals("number") && answer.name().equals(name))
                .findFirst();
    }
}
