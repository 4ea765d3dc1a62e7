package salon.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import salon.handover.HandOver.State;
import salon.handover.HandOverChannel.DeliveryResult;

class HandOverOutcomeTest {
    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<Duration> AN_HOUR =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(39));
    private static final FailureReason BUSY = new FailureReason(FailureReason.Kind.HTTP, "503");

    @Test
    void theWaitsGrow() {
        for (var tries = 1; tries <= 4; tries++) {
            var own = AN_HOUR.get(tries - 1);

            assertThat(wait(tries, Optional.empty())).isBetween(own, own.plus(own.dividedBy(20)));
        }
    }

    @Test
    void afterTheLastTryItFails() {
        var outcome = HandOver.Outcome.of(new DeliveryResult.Retryable(BUSY), 5, AN_HOUR, NOW);

        assertThat(outcome).isEqualTo(new HandOver.Outcome(State.FAILED, null, BUSY, ""));
    }

    @Test
    void aLongerRetryAfterIsKeptUpToAnHour() {
        assertThat(wait(1, Optional.of(Duration.ofMinutes(20))))
                .isBetween(Duration.ofMinutes(20), Duration.ofMinutes(21));
        assertThat(wait(1, Optional.of(Duration.ofDays(1)))).isBetween(Duration.ofHours(1), Duration.ofMinutes(63));
    }

    @Test
    void aShorterRetryAfterIsIgnored() {
        assertThat(wait(2, Optional.of(Duration.ZERO))).isGreaterThanOrEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void aRejectionFailsWhateverTriesAreLeft() {
        assertThat(HandOver.Outcome.of(new DeliveryResult.Rejected(BUSY), 1, AN_HOUR, NOW)
                        .state())
                .isEqualTo(State.FAILED);
    }

    private static Duration wait(int tries, Optional<Duration> asked) {
        var next = HandOver.Outcome.of(new DeliveryResult.Retryable(BUSY, asked), tries, AN_HOUR, NOW)
                .nextTryAt();
        return Duration.between(NOW, Objects.requireNonNull(next));
    }
}
