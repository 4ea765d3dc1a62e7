package salon.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestedTimeTest {
    @ParameterizedTest
    @CsvSource({
        "2030-05-01, 10:00, 2030-05-01, 10:00, true",
        "2030-05-01, 10:00, 2030-05-01,      , true",
        "2030-05-01,      , 2030-05-01, 10:00, true",
        "2030-05-01, 10:00, 2030-05-01, 11:00, false",
        "2030-05-01,      , 2030-05-02,      , false",
        "2030-05-01,      ,           ,      , false",
        "          ,      , 2030-05-01,      , false",
    })
    void isKeptByTheSameDayAndNoOtherTime(
            LocalDate day, LocalTime time, LocalDate told, LocalTime toldTime, boolean isKept) {
        assertThat(new RequestedTime(day, time).isKeptBy(new CustomerNotice("", told, toldTime)))
                .isEqualTo(isKept);
    }

    @Test
    void theFormIsUnchangedOnlyWithTheSameDayAndTime() {
        var requested = new RequestedTime(LocalDate.of(2030, 5, 1), null);

        assertThat(requested.isSameAs(new CustomerNotice("Ждём", LocalDate.of(2030, 5, 1), null)))
                .isTrue();
        assertThat(requested.isSameAs(new CustomerNotice("", LocalDate.of(2030, 5, 1), LocalTime.NOON)))
                .isFalse();
    }
}
