package salon.panel.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.github.f4b6a3.uuid.UuidCreator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.catalog.CatalogSaveResult;
import salon.catalog.Offer;
import salon.catalog.Offers;
import salon.centre.Centres;
import salon.panel.Given;
import salon.panel.UploadForm;
import salon.panel.UploadForm.File;

@QuarkusTest
@TestSecurity(user = Given.MARINA, roles = "manager")
class OffersResourceTest {
    private static final String OFFERS = Given.PANEL + "/centres/north/offers";
    private static final Instant MIDDLE = Instant.parse("2031-03-15T12:00:00Z");
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 7};

    @Inject
    Given given;

    @Inject
    Offers offers;

    @Inject
    Centres centres;

    private String word = "";

    @BeforeEach
    void newName() {
        word = "p" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    @Test
    void anOfferIsAddedAndListedInItsCentreOnly() {
        var answer = UploadForm.open(OFFERS + "/new").send(values("some", "at", "north"), new File("a.png", PNG));

        answer.then().statusCode(303);
        given().get(answer.header("Location")).then().statusCode(200).body(containsString("Сохранено"));
        assertThat(found()).singleElement().satisfies(offer -> {
            assertThat(offer.centres()).containsExactly(centre("north"));
            assertThat(offer.picture()).isNotNull();
            assertThat(offer.text()).isEqualTo("Первая\nвторая");
        });
        given().get(OFFERS).then().body(containsString(word)).body(containsString("Скоро"));
        given().get(OFFERS.replace("north", "south")).then().body(not(containsString(word)));
    }

    @Test
    void aMistakeKeepsAllThatWasTypedAndThePicture() {
        var answer = UploadForm.open(OFFERS + "/new")
                .send(values("some", "from", "2031-03-31", "to", "2031-03-01"), new File("a.png", PNG));

        answer.then()
                .statusCode(422)
                .body(containsString("Последний день раньше первого"))
                .body(containsString("id=\"centres-help\">Заполните это поле"))
                .body(containsString("Первая\r\nвторая</textarea>"));
        assertThat(found()).isEmpty();

        UploadForm.of(answer.asString()).send(values("all")).then().statusCode(303);
        assertThat(found()).singleElement().satisfies(offer -> {
            assertThat(offer.picture()).isNotNull();
            assertThat(offer.centres()).isEmpty();
        });
    }

    @Test
    void aNewPictureTakesThePlaceOfTheOldOne() {
        UploadForm.open(OFFERS + "/new").send(values("all"), new File("a.png", PNG));
        var before = found().getFirst();

        UploadForm.open(OFFERS + "/" + before.id() + "/edit")
                .send(values("all"), new File("b.png", PNG))
                .then()
                .statusCode(303);

        assertThat(found().getFirst().picture()).isNotNull().isNotEqualTo(before.picture());
    }

    @Test
    void anOfferIsRemovedAfterAQuestion() {
        UploadForm.open(OFFERS + "/new").send(values("all"));
        var page = OFFERS + "/" + found().getFirst().id();
        var html = given().get(page)
                .then()
                .body(containsString("Да, удалить"))
                .extract()
                .asString();
        var token = html.replaceFirst("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");

        given().formParam("x", "y").post(page + "/remove").then().statusCode(400);
        assertThat(found()).hasSize(1);
        for (var time = 0; time < 2; time++) {
            given().redirects()
                    .follow(false)
                    .cookie("csrf-token", token)
                    .formParam("csrf-token", token)
                    .post(page + "/remove")
                    .then()
                    .statusCode(303);
        }

        assertThat(found()).isEmpty();
        given().get(page).then().statusCode(404);
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "manager")
    void anOfferStaysValidInCentresWhereTheWriterDoesNotWork() {
        var both = offer(Set.of(centre("north"), centre("south")));
        var southOnly = offer(Set.of(centre("south")));

        given().get(OFFERS + "/" + southOnly.id()).then().statusCode(404);
        UploadForm.open(OFFERS + "/" + both.id() + "/edit")
                .send(values("some", "at", "north", "title", word + " 2"))
                .then()
                .statusCode(303);

        assertThat(given.in("aurora", () -> offers.find(both.id()).orElseThrow().centres()))
                .containsExactlyInAnyOrder(centre("north"), centre("south"));
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void agentsReadAndChangeNothing() {
        var offer = offer(Set.of());

        given().get(OFFERS + "/" + offer.id())
                .then()
                .statusCode(200)
                .body(containsString(word))
                .body(not(containsString("/remove")));
        given().get(OFFERS + "/" + offer.id() + "/edit").then().statusCode(403);
        given().formParam("x", "y")
                .post(OFFERS + "/" + offer.id() + "/remove")
                .then()
                .statusCode(403);
    }

    private Offer offer(Set<UUID> places) {
        var draft = new Offer.Details(null, word, "", null, LocalDate.parse("2031-03-01"), null, places);
        return ((CatalogSaveResult.Saved<Offer>)
                        given.in("aurora", () -> offers.add(UuidCreator.getTimeOrderedEpoch(), draft)))
                .value();
    }

    private Map<String, String> values(String scope, String... more) {
        var values = new HashMap<>(Map.of(
                "title", word,
                "text", "Первая\r\nвторая",
                "from", "2031-03-01",
                "to", "2031-03-31",
                "scope", scope,
                "code", ""));
        for (var one = 0; one < more.length; one += 2) {
            values.put(more[one], more[one + 1]);
        }
        return values;
    }

    private UUID centre(String slug) {
        return given.in("aurora", () -> centres.bySlug(slug).orElseThrow().id());
    }

    private List<Offer> found() {
        return given.in("aurora", () -> offers.running(centres.all(), MIDDLE, word, 10));
    }
}
