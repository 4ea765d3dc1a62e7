package salon.request;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What the customer is told with a change of their request.
///
/// @param text free text of the staff member, may be empty
/// @param day for which the dealer makes an appointment, or another one that they propose ([RequestedTime])
/// @param time on that day
public record CustomerNotice(
        String text, @Nullable LocalDate day, @Nullable LocalTime time) {
    public static final CustomerNotice NONE = new CustomerNotice("", null, null);
    static final int MAX_LENGTH = 2_000;

    public boolean isEmpty() {
        return text.isBlank() && day == null && time == null;
    }
}
