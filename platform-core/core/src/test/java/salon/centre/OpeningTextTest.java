package salon.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTextTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Locale RUSSIAN = Locale.of("ru");
    private static final OpeningHours OFFICE = OpeningHours.weekly(MOSCOW, "Mo-Fr 09:00-20:00");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-12-01T12:00 | Открыто сейчас, до 20:00 | Open now, until 20:00",
                "2026-12-01T08:00 | Закрыто, откроется сегодня в 9:00 | Closed, opens today at 9:00",
                "2026-12-01T20:00 | Закрыто, откроется завтра в 9:00 | Closed, opens tomorrow at 9:00",
                "2026-11-27T20:00 | Закрыто, откроется в понедельник в 9:00 | Closed, opens on Monday at 9:00",
            })
    void saysWhetherItIsOpenAndForHowLong(String now, String russian, String english) {
        assertThat(state(OFFICE, now, RUSSIAN)).isEqualTo(russian);
        assertThat(state(OFFICE, now, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void saysTheDateOfWhatIsFarAhead() {
        var holidays = OFFICE.with(SpecialDay.closed(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 10), ""));

        assertThat(state(holidays, "2026-12-31T21:00", RUSSIAN))
                .isEqualTo("Закрыто, откроется в понедельник, 11 января, в 9:00");
    }

    @Test
    void saysNoTimeThatIsNotThere() {
        var never = OFFICE.with(SpecialDay.closed(LocalDate.of(2020, 1, 1), LocalDate.of(2990, 1, 1), ""));

        assertThat(state(OpeningHours.weekly(MOSCOW, "Mo-Su 00:00-24:00"), "2026-12-01T12:00", RUSSIAN))
                .isEqualTo("Открыто сейчас");
        assertThat(state(never, "2026-12-01T12:00", RUSSIAN)).isEqualTo("Закрыто");
        assertThat(state(OpeningHours.unknown(MOSCOW), "2026-12-01T12:00", RUSSIAN))
                .isEmpty();
    }

    private static String state(OpeningHours hours, String now, Locale locale) {
        return new OpeningText(hours, at(now), locale).state();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }
}
