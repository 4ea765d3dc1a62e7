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
import salon.request.ChangeResult.Flaw;
import salon.request.Request.State;
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
    RequestFixtures one;

    @Inject
    Requests requests;

    @Inject
    RequestChanges changes;

    @Inject
    TenantDatabase rows;

    @Test
    void whoTakesARequestStandsOnItAndInItsHistory() {
        var request = one.of("aurora", "north", "шины");
        var anna = one.anna();

        var taken = one.made(request, anna, TAKE, CustomerNotice.NOTHING);

        assertThat(taken.state()).isEqualTo(State.IN_WORK);
        assertThat(taken.takenBy()).isEqualTo(new Handler(anna.id(), "Анна Орлова"));
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
    void whatIsGivenBackIsNewAndNobodys() {
        var taken = one.made(one.of("aurora", "north", "шины"), one.anna(), TAKE, CustomerNotice.NOTHING);

        var back = one.made(taken, one.anna(), new RequestAction.GiveBack(), CustomerNotice.NOTHING);

        assertThat(back.state()).isEqualTo(State.NEW);
        assertThat(back.takenBy()).isNull();
    }

    @Test
    void theDealersWordsAndTheProposedTimeStayUntilSomethingElseIsTold() {
        var told = new CustomerNotice("Лучше днём", NEXT_MONTH, LocalTime.of(15, 30));

        var confirmed = one.made(one.of("aurora", "north", "шины"), one.anna(), CONFIRM, told);
        var taken = one.made(confirmed, one.boris(), TAKE, CustomerNotice.NOTHING);
        var done = one.made(taken, one.boris(), new RequestAction.Move(State.DONE), CustomerNotice.NOTHING);

        assertThat(confirmed.told()).isEqualTo(told);
        assertThat(taken.told()).isEqualTo(told);
        assertThat(done.told()).isEqualTo(CustomerNotice.NOTHING);
        assertThat(history(confirmed))
                .extracting(RequestHistoryEntry::told)
                .containsExactly(told, CustomerNotice.NOTHING, CustomerNotice.NOTHING);
    }

    @Test
    void whoWasOvertakenLearnsWhoDidWhatAndNothingIsChanged() {
        var request = one.of("aurora", "north", "шины");
        one.made(request, one.boris(), DECLINE, new CustomerNotice("Нет мест", null, null));

        var overtaken = (ChangeResult.Overtaken) one.make(request, one.anna(), CONFIRM, CustomerNotice.NOTHING);

        assertThat(overtaken.request().state()).isEqualTo(State.DECLINED);
        assertThat(overtaken.since()).singleElement().satisfies(entry -> {
            assertThat(entry.by().name()).isEqualTo("Борис Кузнецов");
            assertThat(entry.to()).isEqualTo(State.DECLINED);
            assertThat(entry.told().words()).isEqualTo("Нет мест");
        });
        assertThat(found(request).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void ofTwoColleaguesAtTheSameMomentOneIsTold() throws Exception {
        for (var round = 0; round < 10; round++) {
            var request = one.of("aurora", "north", "шины");
            var start = new CyclicBarrier(2);

            List<ChangeResult> endings;
            try (var threads = Executors.newFixedThreadPool(2)) {
                endings = threads
                        .invokeAll(List.of(
                                atOnce(start, request, one.anna(), CONFIRM),
                                atOnce(start, request, one.boris(), DECLINE)))
                        .stream()
                        .map(ending -> ending.resultNow())
                        .toList();
            }

            assertThat(endings).hasAtLeastOneElementOfType(ChangeResult.Changed.class);
            assertThat(endings).hasAtLeastOneElementOfType(ChangeResult.Overtaken.class);
            assertThat(history(request)).hasSize(1);
            assertThat(found(request).revision()).isEqualTo(1);
        }
    }

    @Test
    void theSameFormTwiceChangesOnce() {
        var request = one.of("aurora", "north", "шины");
        var change = new RequestChange(
                UUID.randomUUID(), request.id(), 0, one.anna(), CONFIRM, new CustomerNotice("Ждём", null, null));

        one.make("aurora", change);
        var again = one.make("aurora", change);
        var other = one.make(
                "aurora",
                new RequestChange(
                        change.id(), request.id(), 0, one.anna(), CONFIRM, new CustomerNotice("Не ждём", null, null)));

        assertThat(again).isInstanceOf(ChangeResult.Repeated.class);
        assertThat(other).isInstanceOf(ChangeResult.Overtaken.class);
        assertThat(history(request)).hasSize(1);
        assertThat(found(request).told().words()).isEqualTo("Ждём");
    }

    @Test
    void whatIsNotOpenFromHereIsRefused() {
        var declined = one.made(one.of("aurora", "north", "шины"), one.anna(), DECLINE, CustomerNotice.NOTHING);

        assertThat(one.make(declined, one.anna(), CONFIRM, CustomerNotice.NOTHING))
                .isInstanceOf(ChangeResult.NotOpen.class);
        assertThat(one.make(declined, one.boris(), new RequestAction.GiveBack(), CustomerNotice.NOTHING))
                .isInstanceOf(ChangeResult.NotOpen.class);
        assertThat(history(declined)).hasSize(1);
    }

    @Test
    void whatCannotBeToldIsRefusedPartByPart() {
        var request = one.of("aurora", "north", "шины");

        assertThat(flaws(
                        request,
                        CONFIRM,
                        new CustomerNotice("а".repeat(2_001), LocalDate.now().minusDays(2), null)))
                .containsExactlyInAnyOrder(Flaw.WORDS, Flaw.DAY);
        assertThat(flaws(request, CONFIRM, new CustomerNotice("a\0b", null, null)))
                .containsExactly(Flaw.WORDS);
        assertThat(flaws(request, CONFIRM, new CustomerNotice("\ud83d", null, null)))
                .containsExactly(Flaw.WORDS);
        assertThat(flaws(request, CONFIRM, new CustomerNotice("", null, LocalTime.NOON)))
                .containsExactly(Flaw.DAY);
        assertThat(flaws(request, CONFIRM, new CustomerNotice("", LocalDate.MAX, null)))
                .containsExactly(Flaw.DAY);
        assertThat(flaws(request, new RequestAction.Tell(), new CustomerNotice(" ", null, null)))
                .containsExactly(Flaw.NOTHING);
        assertThat(found(request).revision()).isZero();
    }

    @Test
    void colleaguesOfOtherCentresAndGroupsKnowNoSuchRequest() {
        var south = one.of("aurora", "south", "шины");
        var vega = one.of("vega", "main", "шины");

        assertThat(one.make(south, one.anna(), TAKE, CustomerNotice.NOTHING)).isInstanceOf(ChangeResult.Unknown.class);
        assertThat(one.make(vega, one.boris(), TAKE, CustomerNotice.NOTHING)).isInstanceOf(ChangeResult.Unknown.class);
        assertThat(one.make(
                        "vega",
                        new RequestChange(
                                UUID.randomUUID(), south.id(), 0, one.viktorOfVega(), TAKE, CustomerNotice.NOTHING)))
                .isInstanceOf(ChangeResult.Unknown.class);
        assertThat(given.in("vega", () -> changes.of(south.id()))).isEmpty();
        assertThat(found(south).revision()).isZero();
    }

    @Test
    void theHistoryCanBeNeitherChangedNorDeleted() {
        one.made(one.of("aurora", "north", "шины"), one.anna(), TAKE, CustomerNotice.NOTHING);

        for (var statement : List.of("update request_history set staff_name = ''", "delete from request_note")) {
            assertThatThrownBy(() -> rows.in("aurora", sql -> sql.execute(statement)))
                    .hasStackTraceContaining("permission denied");
        }
    }

    private Set<Flaw> flaws(Request request, RequestAction deed, CustomerNotice told) {
        return ((ChangeResult.Malformed) one.make(request, one.anna(), deed, told)).flaws();
    }

    private Callable<ChangeResult> atOnce(CyclicBarrier start, Request request, StaffMember by, RequestAction deed) {
        return () -> {
            start.await();
            return one.make(request, by, deed, CustomerNotice.NOTHING);
        };
    }

    private Request found(Request request) {
        return given.in("aurora", () -> requests.find(request.id()).orElseThrow());
    }

    private List<RequestHistoryEntry> history(Request request) {
        return given.in("aurora", () -> changes.of(request.id()));
    }
}
