package salon.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.plugin.CardTypeView.Consent;

/// What a customer has submitted, from a card or from the app's own screen. `offered` is what the card had prefilled.
///
/// @param revision counts the changes by staff
/// @param takenBy who of staff works on it
/// @param told what the customer was told with the last change that was told
/// @param changedAt when it was changed last, null while it never was
public record Request(
        UUID id,
        String type,
        int version,
        String title,
        String summary,
        UUID customer,
        UUID centre,
        @Nullable UUID card,
        Map<String, Object> answers,
        Map<String, Object> offered,
        State state,
        @Nullable Consent consent,
        Instant createdAt,
        int revision,
        @Nullable Handler takenBy,
        CustomerNotice told,
        @Nullable Instant changedAt) {
    public enum State {
        NEW,
        IN_WORK,
        CONFIRMED,
        DECLINED,
        DONE;

        /// Where staff may move it from here. Back to new leads giving back only, see [RequestAction].
        public Set<State> next() {
            return switch (this) {
                case NEW -> EnumSet.of(IN_WORK, CONFIRMED, DECLINED);
                case IN_WORK -> EnumSet.of(CONFIRMED, DECLINED, DONE);
                case CONFIRMED -> EnumSet.of(IN_WORK, DECLINED, DONE);
                case DECLINED, DONE -> EnumSet.of(IN_WORK);
            };
        }

        public boolean isClosed() {
            return this == DECLINED || this == DONE;
        }
    }

    public boolean isTakenBy(UUID staff) {
        return takenBy != null && takenBy.id().equals(staff);
    }
}
