package salon.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerFormatter.AnswerView;
import salon.centre.Centre;
import salon.customer.Customer;

/// A request as another system receives it.
///
/// @param isTest made up, to test a destination
record DeliveryPayload(
        UUID id,
        String type,
        int version,
        String title,
        String summary,
        Centre centre,
        Customer customer,
        Instant submittedAt,
        List<Answer> answers,
        boolean isTest) {
    Optional<Answer> ofKind(String kind) {
        return answers.stream().filter(answer -> answer.kind().equals(kind)).findFirst();
    }

    /// What the form says takes precedence over the profile. Empty for none.
    String phone() {
        return ofKind("phone").map(answer -> answer.raw().toString()).orElse(customer.phone());
    }

    /// Like [#phone].
    String email() {
        return ofKind("email").map(answer -> answer.raw().toString()).orElse(customer.email());
    }

    Optional<Answer> number(String name) {
        return answers.stream()
                .filter(answer ->
                        answer.kind().equals("number") && answer.name().equals(name))
                .findFirst();
    }

    /// @param kind of its field, `unknown` when the card type is gone
    /// @param value as people read it, in the language of the dealer group
    /// @param raw as it is stored: JSON
    /// @param offered what the card had prefilled, null if nothing
    record Answer(
            String name,
            String kind,
            String label,
            String value,
            Object raw,
            @Nullable Object offered) {
        static Optional<Answer> of(AnswerView line) {
            return Optional.ofNullable(line.raw())
                    .map(raw -> new Answer(line.name(), line.kind(), line.label(), line.value(), raw, line.offered()));
        }

        boolean isOffered() {
            return raw.equals(offered);
        }
    }
}
