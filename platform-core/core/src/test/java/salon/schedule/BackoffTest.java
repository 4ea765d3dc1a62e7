package salon.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(1);

    @Test
    void pausesDoubleUpToTheLongest() {
        var backoff = new Backoff(FIRST, LONGEST, () -> 0);

        var seconds = IntStream.of(0, 1, 2, 8, 9, 1_000)
                .mapToObj(backoff::pause)
                .map(Duration::toSeconds)
                .toList();

        assertThat(seconds).containsExactly(10L, 20L, 40L, 2_560L, 3_600L, 3_600L);
    }

    @Test
    void jitterAddsUpToAQuarter() {
        var backoff = new Backoff(FIRST, LONGEST);

        var pauses = IntStream.range(0, 1_000)
                .mapToObj(i -> backoff.pause(1))
                .map(Duration::toMillis)
                .toList();

        assertThat(pauses).allSatisfy(pause -> assertThat(pause).isBetween(20_000L, 25_000L));
        assertThat(pauses.stream().distinct().count()).isGreaterThan(100);
    }
}
