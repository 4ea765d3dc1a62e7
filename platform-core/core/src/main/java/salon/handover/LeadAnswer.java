package salon.handover;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import salon.card.AnswerView;

/// One answer of a lead.
///
/// @param kind of its field, `unknown` when the card type is gone
/// @param value as people read it, in the language of the dealer group
/// @param raw as it is stored: JSON
/// @param offered what the card had prefilled, null if nothing
record LeadAnswer(
        String name,
        String kind,
        String label,
        String value,
        Object raw,
        @Nullable Object offered) {
    static Optional<LeadAnswer> of(AnswerView line) {
        return Optional.ofNullable(line.raw())
                .map(raw -> new LeadAnswer(line.name(), line.kind(), line.label(), line.value(), raw, line.offered()));
    }

    boolean isOffered() {
        return raw.equals(offered);
    }
}
