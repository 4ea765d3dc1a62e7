package salon.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import salon.plugin.CardTypeView.Consent;

/// What a customer has submitted, from a card or from a screen of the app.
///
/// @param card the service card it was submitted from, if any
/// @param offered the values that the card had prefilled
/// @param revision counts the changes by staff
/// @param assignee the staff member who works on it
/// @param notice what the customer was last told
/// @param changedAt null until the first change
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
        @Nullable StaffRef assignee,
        CustomerNotice notice,
        @Nullable Instant changedAt) {
    /// A staff member as requests keep them: the name stays readable when the member is removed.
    public record StaffRef(UUID id, String name) {}

    public enum State {
        NEW,
        IN_WORK,
        CONFIRMED,
        DECLINED,
        DONE;

        /// The states that staff may move a request to. It becomes NEW again only by [RequestAction.GiveBack].
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

    public boolean isAssignedTo(UUID staff) {
        return assignee != null && assignee.id().equals(staff);
    }
}
