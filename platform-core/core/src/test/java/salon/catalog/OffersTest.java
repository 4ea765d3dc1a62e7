package salon.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.centre.Centre;
import salon.centre.Centres;

@QuarkusTest
class OffersTest {
    private static final LocalDate FIRST = LocalDate.parse("2031-03-01");
    private static final LocalDate LAST = LocalDate.parse("2031-03-31");
    private static final Instant MIDDLE = Instant.parse("2031-03-15T12:00:00Z");

    @Inject
    Given given;

    @Inject
    Offers offers;

    @Inject
    Centres centres;

    private Centre north;
    private Centre south;

    @BeforeEach
    void setUp() {
        north = given.centre("aurora", "north");
        south = given.centre("aurora", "south");
    }

    @Test
    void runsFromTheFirstMidnightOfTheCentreToTheLast() {
        var offer = add(CatalogFixtures.offer(CatalogFixtures.word(), FIRST, LAST, Set.of()));

        // Moscow is three hours ahead of UTC.
        assertThat(runs(offer, "2031-02-28T20:59:59Z")).isFalse();
        assertThat(runs(offer, "2031-02-28T21:00:00Z")).isTrue();
        assertThat(runs(offer, "2031-03-31T20:59:59Z")).isTrue();
        assertThat(runs(offer, "2031-03-31T21:00:00Z")).isFalse();
    }

    @Test
    void withoutALastDayItRunsUntilSomeoneEndsIt() {
        var offer = add(CatalogFixtures.offer(CatalogFixtures.word(), FIRST, null, Set.of()));

        assertThat(offer.lastDay()).isNull();
        assertThat(runs(offer, "2999-01-01T00:00:00Z")).isTrue();
    }

    @Test
    void isValidInItsCentresOnly() {
        var word = CatalogFixtures.word();
        var everywhere = add(CatalogFixtures.offer(word + " a", FIRST, LAST, Set.of()));
        var ofNorth = add(CatalogFixtures.offer(word + " b", FIRST, LAST, Set.of(north.id())));

        assertThat(running(north, word)).containsExactlyInAnyOrder(everywhere, ofNorth);
        assertThat(running(south, word)).containsExactly(everywhere);
        assertThat(given.in("aurora", () -> offers.running(centres.all(), MIDDLE, word, 10)))
                .containsExactlyInAnyOrder(everywhere, ofNorth);
        assertThat(ofNorth.isRunning(south, MIDDLE)).isFalse();
        assertThat(given.in("vega", () -> offers.running(centres.all(), MIDDLE, word, 10)))
                .isEmpty();
        assertThat(given.in("vega", () -> offers.find(everywhere.id()))).isEmpty();
    }

    @Test
    void titlesAreFoundByTheBeginningsOfTheirWords() {
        var word = CatalogFixtures.word();
        var offer = add(CatalogFixtures.offer("Зимние шины в подарок " + word, FIRST, LAST, Set.of()));

        assertThat(running(north, "шин зим " + word)).containsExactly(offer);
        assertThat(running(north, "ЗИМНИЕ " + word)).containsExactly(offer);
        assertThat(running(north, "zimn " + word)).containsExactly(offer);
        assertThat(running(north, "ины " + word)).isEmpty();
    }

    @Test
    void theSoonestToEndComeFirst() {
        var word = CatalogFixtures.word();
        var endless = add(CatalogFixtures.offer(word, FIRST, null, Set.of()));
        var late = add(CatalogFixtures.offer(word, FIRST, LAST, Set.of()));
        var soon = add(CatalogFixtures.offer(word, FIRST, LAST.minusDays(5), Set.of()));

        assertThat(running(north, word)).containsExactly(soon, late, endless);
    }

    @Test
    void thePanelListsEndedOffersApartFromTheOthers() {
        var word = CatalogFixtures.word();
        var ended = add(
                CatalogFixtures.offer(word, LocalDate.parse("2020-01-01"), LocalDate.parse("2020-01-31"), Set.of()));
        var coming = add(CatalogFixtures.offer(word, FIRST, LAST, Set.of(south.id())));

        assertThat(page(north, true)).contains(ended).doesNotContain(coming);
        assertThat(page(south, false)).contains(coming).doesNotContain(ended);
        assertThat(page(north, false)).doesNotContain(coming);
        assertThat(given.in("aurora", () -> offers.page(south, false, coming.id(), 100)))
                .doesNotContain(coming);
    }

    @Test
    void aCodeIsUniquePerTenant() {
        var code = CatalogFixtures.word();
        add(coded(code));

        var second = given.in("aurora", () -> offers.add(CatalogFixtures.id(), coded(code)));

        assertThat(second)
                .isEqualTo(
                        new CatalogSaveResult.Invalid<Offer>(List.of(new FieldError("code", FieldError.Code.TAKEN))));
        assertThat(given.in("vega", () -> offers.add(CatalogFixtures.id(), coded(code))))
                .isInstanceOf(CatalogSaveResult.Saved.class);
    }

    @Test
    void changingAnOutdatedVersionIsAConflict() {
        var offer = add(CatalogFixtures.offer(CatalogFixtures.word(), FIRST, LAST, Set.of()));

        var first = (CatalogSaveResult.Saved<Offer>) given.in(
                "aurora", () -> offers.change(offer.id(), 1, offer.details().withCentres(Set.of(north.id()))));
        var second = given.in(
                "aurora", () -> offers.change(offer.id(), 1, offer.details().withCentres(Set.of(south.id()))));

        assertThat(first.value().centres()).containsExactly(north.id());
        assertThat(second).isEqualTo(new CatalogSaveResult.Conflict<>(first.value()));
    }

    @Test
    void aRemovedOfferIsNotFoundAnyMore() {
        var offer = add(CatalogFixtures.offer(CatalogFixtures.word(), FIRST, LAST, Set.of(north.id())));

        assertThat(given.in("vega", () -> offers.remove(offer.id()))).isFalse();
        assertThat(given.in("aurora", () -> offers.remove(offer.id()))).isTrue();
        assertThat(given.in("aurora", () -> offers.remove(offer.id()))).isFalse();
        assertThat(given.in("aurora", () -> offers.find(offer.id()))).isEmpty();
    }

    @Test
    void aCentreOfAnotherTenantIsRefused() {
        UUID stranger = given.centre("vega", "main").id();

        assertThatThrownBy(() -> add(CatalogFixtures.offer(CatalogFixtures.word(), FIRST, LAST, Set.of(stranger))));
    }

    private static Offer.Details coded(String code) {
        return new Offer.Details(code, "С кодом", "", null, FIRST, LAST, Set.of());
    }

    private Offer add(Offer.Details draft) {
        return ((CatalogSaveResult.Saved<Offer>) given.in("aurora", () -> offers.add(CatalogFixtures.id(), draft)))
                .value();
    }

    private boolean runs(Offer offer, String at) {
        var now = Instant.parse(at);
        var found = given.in("aurora", () -> offers.running(List.of(north), now, offer.title(), 10))
                .contains(offer);
        assertThat(offer.isRunning(north, now)).isEqualTo(found);
        return found;
    }

    private List<Offer> running(Centre centre, String words) {
        return given.in("aurora", () -> offers.running(List.of(centre), MIDDLE, words, 10));
    }

    private List<Offer> page(Centre centre, boolean ended) {
        return given.in("aurora", () -> offers.page(centre, ended, null, 100));
    }
}
