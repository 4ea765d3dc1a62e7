package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void secondsAreCounted() {
        assertThat(RetryAfter.of("90", NOON)).contains(Duration.ofSeconds(90));
    }

    @Test
    void aDateIsTheTimeUntilThen() {
        assertThat(RetryAfter.of("Mon, 02 Mar 2026 12:05:00 GMT", NOON)).contains(Duration.ofMinutes(5));
    }

    @Test
    void aPastDateMeansNow() {
        assertThat(RetryAfter.of("Mon, 02 Mar 2026 11:00:00 GMT", NOON)).contains(Duration.ZERO);
    }

    @Test
    void aWaitIsAtMostOneDay() {
        assertThat(RetryAfter.of("999999999", NOON)).contains(RetryAfter.MAX_WAIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999999"})
    void anInvalidValueIsIgnored(String header) {
        assertThat(RetryAfter.of(header, NOON)).isEmpty();
    }
}
