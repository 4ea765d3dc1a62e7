package salon.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.Given;
import salon.NoteCard;
import salon.customer.Customer;
import salon.customer.Customers;
import salon.persistence.PageKey;
import salon.request.Request.State;

/// Filters and search, each with a unique word (`mark`), because all tests share the tables.
@QuarkusTest
class RequestQueriesTest {
    @Inject
    Given given;

    @Inject
    RequestFixtures fixtures;

    @Inject
    RequestQueries requestQueries;

    @Inject
    Customers customers;

    private String mark;

    @BeforeEach
    void aUniqueWord() {
        mark = "м" + UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "детское кресло",
                "Детскими креслами",
                "КРЕСЛАМ",
                "winter tyre",
                "запас",
                "Ильина",
                "Пётр",
                "петр ильин",
                "кресла Ильину",
                "9161234567",
                "+7 (916) 123-45-67",
                "8 916 123-45",
                "12345",
                "Ильин, 8(916)123",
                "4567",
                "mail.example",
                "WBA3A5C5XDF",
                "8 916 123-45 X8123A",
            })
    void findsByWordFormsNameMailAndPartsOfAPhoneNumber(String words) {
        var request = fixtures.of(
                "aurora", "north", "Нужны детские кресла, winter tyres, запаска, WBA3A5C5XDF603845, X8123A " + mark);

        assertThat(ids(found("aurora", "north", words + " " + mark))).containsExactly(request.id());
    }

    /// A part number in groups or not, a VIN by its end, letters composed or not.
    @ParameterizedTest
    @CsvSource({
        "06L 115 562 B, 06L115562B",
        "06L 115 562 B, 06l-115-562-b",
        "06L115562B, 06L 115 562 B",
        "06L115562B, 06L-115-562 B",
        "06L 115 562 B / 1K0 615 301 AA, 06L115562B",
        "06L 115 562 B / 1K0 615 301 AA, 1K0615301AA",
        "A 000 180 26 09, A0001802609",
        "нужна 06L 115 562 B и прокладка, 06L115562B",
        "XTAGFL110PY907325, 907325",
        "XTAGFL110PY907325, XTA-GFL110-PY907325",
        "XTAGFL110PY907325, PY9073",
        "Семёнов, 'Семе\u0308нов'",
        "'Семе\u0308нов', Семенов",
        "Смирнова, 'Смир\u00ADнова\u200B'"
    })
    void bothSidesAreNormalized(String written, String words) {
        var request = fixtures.of("aurora", "north", written + "; " + mark);

        assertThat(ids(found("aurora", "north", words + " " + mark))).containsExactly(request.id());
    }

    @Test
    void daysAndIdsAreNoPartNumbers() {
        fixtures.of("aurora", "north", "2026-03-01 0196a1b2-0000-7000-8000-00000000000a; " + mark);

        assertThat(found("aurora", "north", "0301 " + mark)).isEmpty();
        assertThat(found("aurora", "north", "7000800 " + mark)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"стулья", "9169999999", "Ильин Иван"})
    void everyWordMustBeThere(String words) {
        fixtures.of("aurora", "north", "Нужны детские кресла " + mark);

        assertThat(found("aurora", "north", words + " " + mark)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "' or 1=1 --", "a & | ! :*", "a\0b", "\ud83d", "()", "на", "<->", "\\"})
    void findsNothingByPunctuationAndDoesNotFail(String words) {
        fixtures.of("aurora", "north", mark);

        assertThat(found("aurora", "north", words + mark + "x")).isEmpty();
        assertThat(found("aurora", "north", words)).allMatch(request -> request.centre()
                .equals(given.centre("aurora", "north").id()));
    }

    @Test
    void findsNothingOfOtherCentresAndTenants() {
        fixtures.of("aurora", "south", mark);
        fixtures.of("vega", "main", mark);

        assertThat(found("aurora", "north", mark)).isEmpty();
        // the centre of another group, asked for by its id
        var ofVega = new RequestFilter(given.centre("vega", "main").id(), NoteCard.ID, null, null, mark);
        assertThat(given.in("aurora", () -> requestQueries.page(ofVega, PageKey.start(), 10)))
                .isEmpty();
        assertThat(found("vega", "main", mark)).hasSize(1);
    }

    @Test
    void aCustomerIsFoundByTheirNewName() {
        var customer = customer("Роза Люксембург");
        var request = fixtures.of("aurora", customer, "north", mark);

        given.in("aurora", () -> customers.change(customer.id(), "Клара Цеткин", "", "+79031112233", Locale.of("ru")));

        assertThat(ids(found("aurora", "north", "Цеткин " + mark))).containsExactly(request.id());
        assertThat(ids(found("aurora", "north", "1112233"))).containsExactly(request.id());
        assertThat(found("aurora", "north", "Люксембург " + mark)).isEmpty();
    }

    @Test
    void filtersByStateAndAssigneeWithAndWithoutSearchTerms() {
        var fresh = fixtures.of("aurora", "north", mark);
        var annas = fixtures.changed(
                fixtures.of("aurora", "north", mark), fixtures.anna(), new RequestAction.Take(), CustomerNotice.NONE);
        var borises = fixtures.changed(
                fixtures.of("aurora", "north", mark),
                fixtures.boris(),
                new RequestAction.Move(State.CONFIRMED),
                CustomerNotice.NONE);

        for (var words : List.of("", mark)) {
            assertThat(ids(filtered(State.NEW, null, words)))
                    .contains(fresh.id())
                    .doesNotContain(annas.id());
            assertThat(ids(filtered(State.CONFIRMED, null, words)))
                    .contains(borises.id())
                    .doesNotContain(annas.id());
            assertThat(ids(filtered(null, fixtures.anna().id(), words)))
                    .contains(annas.id())
                    .doesNotContain(fresh.id(), borises.id());
            assertThat(ids(filtered(State.NEW, fixtures.anna().id(), words))).doesNotContain(fresh.id(), annas.id());
        }
    }

    @Test
    void searchResultsArePagedNewestFirst() {
        var all = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            all.addFirst(fixtures.of("aurora", "north", mark + " " + i).id());
        }

        var read = new ArrayList<UUID>();
        var key = PageKey.start();
        for (var page = page(mark, key); !page.isEmpty(); page = page(mark, key)) {
            read.addAll(ids(page));
            key = new PageKey(page.getLast().createdAt(), page.getLast().id());
        }

        assertThat(read).isEqualTo(all);
    }

    @Test
    void countsNewRequestsByType() {
        var before = fresh("aurora", "north");
        var first = fixtures.of("aurora", "north", mark);
        fixtures.of("aurora", "north", mark);
        fixtures.of("aurora", "south", mark);
        fixtures.of("vega", "main", mark);

        fixtures.changed(first, fixtures.anna(), new RequestAction.Take(), CustomerNotice.NONE);

        assertThat(fresh("aurora", "north")).isEqualTo(before + 1);
    }

    private int fresh(String tenant, String centre) {
        var id = given.centre(tenant, centre).id();
        return given.in(tenant, () -> requestQueries.countNew(id)).getOrDefault(NoteCard.ID, 0);
    }

    private Customer customer(String name) {
        return given.in(
                "aurora",
                () -> customers.findOrCreate(
                        new Customer.Claims(UUID.randomUUID().toString(), name, "", "")));
    }

    private List<Request> found(String tenant, String centre, String words) {
        var filter = new RequestFilter(given.centre(tenant, centre).id(), NoteCard.ID, null, null, words);
        return given.in(tenant, () -> requestQueries.page(filter, PageKey.start(), 50));
    }

    private List<Request> filtered(@Nullable State state, @Nullable UUID assignee, String words) {
        var filter = new RequestFilter(given.centre("aurora", "north").id(), NoteCard.ID, state, assignee, words);
        return given.in("aurora", () -> requestQueries.page(filter, PageKey.start(), 50));
    }

    private List<Request> page(String words, PageKey after) {
        var filter = new RequestFilter(given.centre("aurora", "north").id(), NoteCard.ID, null, null, words);
        return given.in("aurora", () -> requestQueries.page(filter, after, 2));
    }

    private static List<UUID> ids(List<Request> requests) {
        return requests.stream().map(Request::id).toList();
    }
}
