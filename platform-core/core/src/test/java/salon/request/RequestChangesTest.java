package salon.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.TenantDatabase;
import salon.request.Request.StaffRef;
import salon.request.Request.State;
import salon.request.RequestChanges.ChangeResult;
import salon.request.RequestChanges.ChangeResult.Problem;
import salon.staff.StaffMember;

@QuarkusTest
class RequestChangesTest {
    private static final RequestAction TAKE = new RequestAction.Take();
    private static final RequestAction CONFIRM = new RequestAction.Move(State.CONFIRMED);
    private static final RequestAction DECLINE = new RequestAction.Move(State.DECLINED);
    private static final LocalDate NEXT_MONTH = LocalDate.now().plusMonths(1);

    @Inject
    Given given;

    @Inject
    RequestFixtures fixtures;

    @Inject
    Requests requests;

    @Inject
    RequestChanges changes;

    @Inject
    TenantDatabase database;

    @Test
    void takingSetsTheAssigneeAndIsKeptInTheHistory() {
        var request = fixtures.of("aurora", "north", "шины");
        var anna = fixtures.anna();

        var taken = fixtures.changed(request, anna, TAKE, CustomerNotice.NONE);

        assertThat(taken.state()).isEqualTo(State.IN_WORK);
        assertThat(taken.assignee()).isEqualTo(new StaffRef(anna.id(), "Анна Орлова"));
        assertThat(taken.changedAt()).isNotNull();
        assertThat(found(request)).isEqualTo(taken);
        assertThat(history(request)).singleElement().satisfies(entry -> {
            assertThat(entry.by().name()).isEqualTo("Анна Орлова");
            assertThat(entry.from()).isEqualTo(State.NEW);
            assertThat(entry.to()).isEqualTo(State.IN_WORK);
            assertThat(entry.at()).isEqualTo(taken.changedAt());
        });
    }

    @Test
    void aRequestThatIsGivenBackIsNewAndUnassigned() {
        var taken =
                fixtures.changed(fixtures.of("aurora", "north", "шины"), fixtures.anna(), TAKE, CustomerNotice.NONE);

        var back = fixtures.changed(taken, fixtures.anna(), new RequestAction.GiveBack(), CustomerNotice.NONE);

        assertThat(back.state()).isEqualTo(State.NEW);
        assertThat(back.assignee()).isNull();
    }

    @Test
    void aNoticeStaysUntilTheNextOne() {
        var notice = new CustomerNotice("Лучше днём", NEXT_MONTH, LocalTime.of(15, 30));

        var confirmed = fixtures.changed(fixtures.of("aurora", "north", "шины"), fixtures.anna(), CONFIRM, notice);
        var taken = fixtures.changed(confirmed, fixtures.boris(), TAKE, CustomerNotice.NONE);
        var done = fixtures.changed(taken, fixtures.boris(), new RequestAction.Move(State.DONE), CustomerNotice.NONE);

        assertThat(confirmed.notice()).isEqualTo(notice);
        assertThat(taken.notice()).isEqualTo(notice);
        assertThat(done.notice()).isEqualTo(CustomerNotice.NONE);
        assertThat(history(confirmed))
                .extracting(RequestHistoryEntry::notice)
                .containsExactly(notice, CustomerNotice.NONE, CustomerNotice.NONE);
    }

    @Test
    void anOutdatedChangeIsRefusedWithTheChangesSince() {
        var request = fixtures.of("aurora", "north", "шины");
        fixtures.changed(request, fixtures.boris(), DECLINE, new CustomerNotice("Нет мест", null, null));

        var outdated = (ChangeResult.Outdated) fixtures.change(request, fixtures.anna(), CONFIRM, CustomerNotice.NONE);

        assertThat(outdated.request().state()).isEqualTo(State.DECLINED);
        assertThat(outdated.since()).singleElement().satisfies(entry -> {
            assertThat(entry.by().name()).isEqualTo("Борис Кузнецов");
            assertThat(entry.to()).isEqualTo(State.DECLINED);
            assertThat(entry.notice().text()).isEqualTo("Нет мест");
        });
        assertThat(found(request).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void ofTwoConcurrentChangesOneIsOutdated() throws Exception {
        for (var round = 0; round < 10; round++) {
            var request = fixtures.of("aurora", "north", "шины");
            var start = new CyclicBarrier(2);

            List<ChangeResult> results;
            try (var threads = Executors.newFixedThreadPool(2)) {
                results = threads
                        .invokeAll(List.of(
                                atOnce(start, request, fixtures.anna(), CONFIRM),
                                atOnce(start, request, fixtures.boris(), DECLINE)))
                        .stream()
                        .map(result -> result.resultNow())
                        .toList();
            }

            assertThat(results).hasAtLeastOneElementOfType(ChangeResult.Changed.class);
            assertThat(results).hasAtLeastOneElementOfType(ChangeResult.Outdated.class);
            assertThat(history(request)).hasSize(1);
            assertThat(found(request).revision()).isEqualTo(1);
        }
    }

    @Test
    void theSameFormTwiceChangesOnce() {
        var request = fixtures.of("aurora", "north", "шины");
        var change = new RequestChange(
                UUID.randomUUID(), request.id(), 0, fixtures.anna(), CONFIRM, new CustomerNotice("Ждём", null, null));

        fixtures.change("aurora", change);
        var again = fixtures.change("aurora", change);
        var other = fixtures.change(
                "aurora",
                new RequestChange(
                        change.id(),
                        request.id(),
                        0,
                        fixtures.anna(),
                        CONFIRM,
                        new CustomerNotice("Не ждём", null, null)));

        assertThat(again).isInstanceOf(ChangeResult.Repeated.class);
        assertThat(other).isInstanceOf(ChangeResult.Outdated.class);
        assertThat(history(request)).hasSize(1);
        assertThat(found(request).notice().text()).isEqualTo("Ждём");
    }

    @Test
    void anActionThatIsNotAvailableIsRefused() {
        var declined =
                fixtures.changed(fixtures.of("aurora", "north", "шины"), fixtures.anna(), DECLINE, CustomerNotice.NONE);

        assertThat(fixtures.change(declined, fixtures.anna(), CONFIRM, CustomerNotice.NONE))
                .isInstanceOf(ChangeResult.NotAllowed.class);
        assertThat(fixtures.change(declined, fixtures.boris(), new RequestAction.GiveBack(), CustomerNotice.NONE))
                .isInstanceOf(ChangeResult.NotAllowed.class);
        assertThat(history(declined)).hasSize(1);
    }

    @Test
    void anInvalidNoticeIsRefusedWithEachProblem() {
        var request = fixtures.of("aurora", "north", "шины");

        assertThat(problems(
                        request,
                        CONFIRM,
                        new CustomerNotice("а".repeat(2_001), LocalDate.now().minusDays(2), null)))
                .containsExactlyInAnyOrder(Problem.TEXT, Problem.DAY);
        assertThat(problems(request, CONFIRM, new CustomerNotice("a\0b", null, null)))
                .containsExactly(Problem.TEXT);
        assertThat(problems(request, CONFIRM, new CustomerNotice("\ud83d", null, null)))
                .containsExactly(Problem.TEXT);
        assertThat(problems(request, CONFIRM, new CustomerNotice("", null, LocalTime.NOON)))
                .containsExactly(Problem.DAY);
        assertThat(problems(request, CONFIRM, new CustomerNotice("", LocalDate.MAX, null)))
                .containsExactly(Problem.DAY);
        assertThat(problems(request, new RequestAction.Tell(), new CustomerNotice(" ", null, null)))
                .containsExactly(Problem.EMPTY);
        assertThat(found(request).revision()).isZero();
    }

    @Test
    void staffOfOtherCentresAndTenantsFindNoSuchRequest() {
        var south = fixtures.of("aurora", "south", "шины");
        var vega = fixtures.of("vega", "main", "шины");

        assertThat(fixtures.change(south, fixtures.anna(), TAKE, CustomerNotice.NONE))
                .isInstanceOf(ChangeResult.Unknown.class);
        assertThat(fixtures.change(vega, fixtures.boris(), TAKE, CustomerNotice.NONE))
                .isInstanceOf(ChangeResult.Unknown.class);
        assertThat(fixtures.change(
                        "vega",
                        new RequestChange(
                                UUID.randomUUID(), south.id(), 0, fixtures.viktorOfVega(), TAKE, CustomerNotice.NONE)))
                .isInstanceOf(ChangeResult.Unknown.class);
        assertThat(given.in("vega", () -> changes.history(south.id()))).isEmpty();
        assertThat(found(south).revision()).isZero();
    }

    @Test
    void theHistoryCanBeNeitherChangedNorDeleted() {
        fixtures.changed(fixtures.of("aurora", "north", "шины"), fixtures.anna(), TAKE, CustomerNotice.NONE);

        for (var statement : List.of("update request_history set staff_name = ''", "delete from request_note")) {
            assertThatThrownBy(() ->
                            database.call("aurora", sql -> sql.update(statement).executeUpdate()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Set<Problem> problems(Request request, RequestAction action, CustomerNotice notice) {
        return ((ChangeResult.Invalid) fixtures.change(request, fixtures.anna(), action, notice)).problems();
    }

    private Callable<ChangeResult> atOnce(CyclicBarrier start, Request request, StaffMember by, RequestAction action) {
        return () -> {
            start.await();
            return fixtures.change(request, by, action, CustomerNotice.NONE);
        };
    }

    private Request found(Request request) {
        return given.in("aurora", () -> requests.find(request.id()).orElseThrow());
    }

    private List<RequestHistoryEntry> history(Request request) {
        return given.in("aurora", () -> changes.history(request.id()));
    }
}
