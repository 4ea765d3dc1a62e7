package salon.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.notify.MailSender.MailSendException;
import salon.notify.MailTask.MailRetryPolicy;
import salon.schedule.Backoff;

class MailRetryPolicyTest {
    private static final Instant PLANNED = Instant.parse("2026-03-05T10:00:00Z");

    private final TestMailSettings settings = new TestMailSettings();
    private final MailRetryPolicy retries =
            new MailRetryPolicy(settings, new Backoff(settings.firstRetry(), settings.longestRetry(), () -> 0));

    @Test
    void aTemporaryFailureIsTriedAgainAfterThePause() {
        var outcome = after(MailSendException.temporary("silence"), PLANNED.plusSeconds(5));

        assertThat(outcome.next).isEqualTo(PLANNED.plusSeconds(15));
    }

    @Test
    void aPermanentFailureIsGivenUp() {
        var outcome = after(MailSendException.permanent(550), PLANNED.plusSeconds(5));

        assertThat(outcome.isGivenUp).isTrue();
        assertThat(outcome.next).isNull();
    }

    @Test
    void aMailIsGivenUpAfterADay() {
        var outcome = after(MailSendException.temporary("silence"), PLANNED.plus(Duration.ofHours(24)));

        assertThat(outcome.isGivenUp).isTrue();
    }

    private Outcome after(MailSendException failure, Instant at) {
        var source = new MailJob.Source.Chat(UUID.randomUUID(), 0, 1);
        var job = new MailJob(UUID.randomUUID(), UUID.randomUUID(), "a@x.example", PLANNED, source);
        var execution = new Execution(PLANNED, new TaskInstance<>(MailTask.NAME, job.id(), job));
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
