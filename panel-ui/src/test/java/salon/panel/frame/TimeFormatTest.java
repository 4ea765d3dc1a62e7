package salon.panel.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeFormatTest {
    private final TimeFormat timeFormat =
            new TimeFormat(Locale.ENGLISH, ZoneId.of("Europe/Moscow"), Instant.parse("2026-03-10T09:00:00Z"));

    @Test
    void aTimeOfTodayInTheCentresZoneNeedsNoDay() {
        assertThat(timeFormat.of(Instant.parse("2026-03-09T21:30:00Z")).shown()).isEqualTo("00:30");
    }

    @Test
    void aTimeOfThisYearNeedsNoYear() {
        assertThat(timeFormat.of(Instant.parse("2026-03-09T12:00:00Z")).shown()).isEqualTo("Mar 9, 15:00");
    }

    @Test
    void anOlderTimeNamesItsYear() {
        assertThat(timeFormat.of(Instant.parse("2025-03-09T12:00:00Z")).shown()).isEqualTo("Mar 9, 2025, 15:00");
    }
}
