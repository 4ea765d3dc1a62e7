package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MailRetryPolicyTest {
    private static final Instant PLANNED = Instant.parse("2026-03-05T10:00:00Z");

    private final MailRetryPolicy retries = new MailRetryPolicy(new TestMailSettings());

    @Test
    void pausesDoubleUpToTheLongest() {
        var seconds = IntStream.of(0, 1, 2, 8, 9, 1_000)
                .mapToObj(retries::pause)
                .map(Duration::toSeconds)
                .toList();

        assertThat(seconds).containsExactly(10L, 20L, 40L, 2_560L, 3_600L, 3_600L);
    }

    @Test
    void aPassingFailureIsTriedAgainAfterThePause() {
        var outcome = after(MailSendException.passing("silence"), PLANNED.plusSeconds(5));

        assertThat(outcome.next).isEqualTo(PLANNED.plusSeconds(15));
    }

    @Test
    void aRefusedMailIsGivenUp() {
        var outcome = after(MailSendException.refused(550), PLANNED.plusSeconds(5));

        assertThat(outcome.isGivenUp).isTrue();
        assertThat(outcome.next).isNull();
    }

    @Test
    void afterADayEveryMailIsGivenUp() {
        var outcome = after(MailSendException.passing("silence"), PLANNED.plus(Duration.ofHours(24)));

        assertThat(outcome.isGivenUp).isTrue();
    }

    private Outcome after(MailSendException failure, Instant at) {
        var matter = new MailJob.Matter.Chat(UUID.randomUUID(), 0, 1);
        var order = new MailJob(UUID.randomUUID(), UUID.randomUUID(), "a@x.example", PLANNED, matter);
        var execution = new Execution(PLANNED, new TaskInstance<>(MailTask.NAME, order.id(), order));
        var outcome = new Outcome(execution);
        retries.onFailure(ExecutionComplete.failure(execution, PLANNED, at, failure), outcome);
        return outcome;
    }

    private static final class Outcome extends ExecutionOperations<MailJob> {
        private @Nullable Instant next;
        private boolean isGivenUp;

        @SuppressWarnings("NullAway") // what is overridden needs neither repository nor listeners
        private Outcome(Execution execution) {
            super(null, null, execution);
        }

        @Override
        public void remove() {
            isGivenUp = true;
        }

        @Override
        public void reschedule(ExecutionComplete complete, Instant at) {
            next = at;
        }
    }
}
