package salon.request;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What the dealer tells the customer with a change: own words, and another day (and time) they propose.
public record CustomerNotice(
        String words, @Nullable LocalDate day, @Nullable LocalTime time) {
    public static final CustomerNotice NOTHING = new CustomerNotice("", null, null);
    static final int LONGEST = 2_000;

    public boolean isNothing() {
        return words.isBlank() && day == null && time == null;
    }
}
