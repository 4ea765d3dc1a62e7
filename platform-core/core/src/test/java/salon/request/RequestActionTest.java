package salon.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.request.Request.StaffRef;
import salon.request.Request.State;

class RequestActionTest {
    private static final StaffRef ANNA = new StaffRef(UUID.randomUUID(), "Анна");
    private static final StaffRef BORIS = new StaffRef(UUID.randomUUID(), "Борис");

    @ParameterizedTest
    @CsvSource({
        "NEW,       nobody, 'TAKE, CONFIRMED, DECLINED, TELL'",
        "IN_WORK,   me,     'CONFIRMED, DECLINED, DONE, GIVE_BACK, TELL'",
        "IN_WORK,   other,  'TAKE, CONFIRMED, DECLINED, DONE, TELL'",
        "CONFIRMED, me,     'IN_WORK, DECLINED, DONE, TELL'",
        "CONFIRMED, other,  'TAKE, IN_WORK, DECLINED, DONE, TELL'",
        "DECLINED,  me,     'IN_WORK, TELL'",
        "DONE,      other,  'IN_WORK, TELL'",
    })
    void offersTheActionsOfEachStateAndAssignee(State state, String assignee, String expected) {
        var request = request(
                state,
                switch (assignee) {
                    case "me" -> ANNA;
                    case "other" -> BORIS;
                    default -> null;
                });

        var open = RequestAction.availableFor(request, ANNA.id()).stream()
                .map(action -> action instanceof RequestAction.Move(var to)
                        ? to.name()
                        : action.kind().name())
                .toList();

        assertThat(open).containsExactlyInAnyOrderElementsOf(Arrays.asList(expected.split(", ")));
    }

    @ParameterizedTest
    @CsvSource({"NEW, IN_WORK", "IN_WORK, IN_WORK", "CONFIRMED, CONFIRMED"})
    void takingMovesOnlyANewRequestIntoWork(State state, State expected) {
        var outcome = new RequestAction.Take().applyTo(request(state, BORIS), ANNA);

        assertThat(outcome).isEqualTo(new RequestAction.Outcome(expected, ANNA));
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void movingKeepsTheAssignee(boolean taken) {
        var outcome =
                new RequestAction.Move(State.CONFIRMED).applyTo(request(State.IN_WORK, taken ? BORIS : null), ANNA);

        assertThat(outcome.assignee()).isEqualTo(taken ? BORIS : ANNA);
    }

    private static Request request(State state, @Nullable StaffRef assignee) {
        return new Request(
                UUID.randomUUID(),
                "note",
                1,
                "Заметка",
                "",
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                Map.of(),
                Map.of(),
                state,
                null,
                Instant.EPOCH,
                0,
                assignee,
                CustomerNotice.NONE,
                null);
    }
}
