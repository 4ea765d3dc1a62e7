package salon.panel.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.catalog.Car;
import salon.catalog.Cars;
import salon.panel.Given;
import salon.panel.UploadForm;
import salon.panel.UploadForm.File;

@QuarkusTest
@TestSecurity(user = Given.MARINA, roles = "manager")
class CarsResourceTest {
    private static final String CARS = Given.PANEL + "/centres/north/cars";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 7};

    @Inject
    Given given;

    @Inject
    Cars cars;

    private String word = "";
    private String vin = "";

    @BeforeEach
    void newNames() {
        var random = ThreadLocalRandom.current();
        word = "m" + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        vin = "TST" + String.format("%014d", random.nextLong(99_999_999_999_999L));
    }

    @Test
    void aCarIsAddedWithItsPicturesAndListed() {
        var form = UploadForm.open(CARS + "/new");

        var answer = form.send(values(), new File("a.png", PNG), new File("b.png", PNG));

        answer.then().statusCode(303);
        given().get(answer.header("Location")).then().statusCode(200).body(containsString("Сохранено"));
        var car = found().getFirst();
        assertThat(car.pictures()).hasSize(2);
        given().get(CARS + "?q=" + word)
                .then()
                .body(containsString("<b><bdi>LADA " + word))
                .body(containsString("1\u00A0250\u00A0000"))
                .body(containsString("/t/aurora/pictures/" + car.pictures().getFirst()));
    }

    @Test
    void theSameFormTwiceMakesOneCar() {
        var form = UploadForm.open(CARS + "/new");

        form.send(values(), new File("a.png", PNG)).then().statusCode(303);
        form.send(values(), new File("a.png", PNG)).then().statusCode(303);

        assertThat(found()).singleElement().satisfies(car -> assertThat(car.pictures())
                .hasSize(1));
    }

    @Test
    void aMistakeKeepsAllThatWasTypedAndThePictures() {
        var answer = UploadForm.open(CARS + "/new")
                .send(with("vin", "XTA", "year", "1", "model", "<b>" + word), new File("a.png", PNG));

        answer.then()
                .statusCode(422)
                .body(containsString("value=\"XTA\""))
                .body(containsString("value=\"&lt;b&gt;" + word + "\""))
                .body(containsString("В VIN 17 знаков"))
                .body(containsString("Число слишком большое"));
        assertThat(found()).isEmpty();

        UploadForm.of(answer.asString()).send(values()).then().statusCode(303);
        assertThat(found().getFirst().pictures()).hasSize(1);
    }

    /// In Russian a comma stands before decimals, so three digits after it are neither clearly thousands nor decimals.
    @Test
    void aPriceIsReadInTheReadersLanguage() {
        UploadForm.open(CARS + "/new")
                .send(with("price", "1,250"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"price-help\">Напишите число"))
                .body(containsString("value=\"1,250\""));
        UploadForm.open(CARS + "/new")
                .send(with("price", "1.250.000,50"))
                .then()
                .statusCode(303);

        var car = found().getFirst();
        assertThat(car.price().amount()).isEqualTo(125_000_050);
        given().get(CARS + "/" + car.id() + "/edit").then().body(containsString("value=\"1250000,50\""));
    }

    @Test
    void aCyrillicLetterInAVinIsNamed() {
        UploadForm.open(CARS + "/new")
                .send(with("vin", "ХТАGFL110PY907325"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"vin-help\">Буква Х в VIN — кириллица"));
    }

    @Test
    void aVinThatIsOnSaleIsRefusedBesideItsField() {
        UploadForm.open(CARS + "/new").send(values()).then().statusCode(303);

        UploadForm.open(CARS + "/new")
                .send(values())
                .then()
                .statusCode(422)
                .body(containsString("id=\"vin-help\">Уже есть в каталоге"));
    }

    @Test
    void whatIsNoPictureAndWhatIsTooLargeIsRefusedAndTheRestKept() {
        UploadForm.open(CARS + "/new")
                .send(values(), new File("x.png", "<svg/>".getBytes(StandardCharsets.UTF_8)))
                .then()
                .statusCode(422)
                .body(containsString("Это не JPEG, PNG или WebP"))
                .body(containsString("value=\"" + word + "\""));
        UploadForm.open(CARS + "/new")
                .send(values(), new File("x.png", Arrays.copyOf(PNG, 5 * 1024 * 1024 + 1)))
                .then()
                .statusCode(422)
                .body(containsString("Файл больше 5 МБ"));

        assertThat(found()).isEmpty();
    }

    @Test
    void picturesCanBeRemoved() {
        UploadForm.open(CARS + "/new").send(values(), new File("a.png", PNG), new File("b.png", PNG));
        var car = found().getFirst();

        var edit = UploadForm.open(CARS + "/" + car.id() + "/edit");
        edit.send(with("drop", car.pictures().getFirst().toString())).then().statusCode(303);

        assertThat(found().getFirst().pictures()).containsExactly(car.pictures().getLast());
    }

    @Test
    void aConflictIsShownAndCanBeOverwritten() {
        UploadForm.open(CARS + "/new").send(values());
        var car = found().getFirst();
        var mine = UploadForm.open(CARS + "/" + car.id() + "/edit");
        UploadForm.open(CARS + "/" + car.id() + "/edit")
                .send(with("price", "1"))
                .then()
                .statusCode(303);

        var answer = mine.send(with("price", "2"));

        answer.then().statusCode(409).body(containsString("изменил кто-то ещё")).body(containsString("value=\"2\""));
        UploadForm.of(answer.asString()).send(with("price", "2")).then().statusCode(303);
        assertThat(found().getFirst().price().amount()).isEqualTo(200);
    }

    @Test
    void aCarIsMarkedSoldAndPutBack() {
        UploadForm.open(CARS + "/new").send(values());
        var car = found().getFirst();
        var page = CARS + "/" + car.id();

        button(page, "/sold").then().statusCode(303);
        assertThat(found()).isEmpty();
        given().get(CARS + "?sold=yes&q=" + word)
                .then()
                .body(containsString(word))
                .body(containsString("продан"));

        button(page, "/on-sale").then().statusCode(303);
        assertThat(found()).hasSize(1);
    }

    @Test
    void aSoldCarWhoseVinIsOnSaleAgainStaysSold() {
        UploadForm.open(CARS + "/new").send(values());
        var car = found().getFirst();
        button(CARS + "/" + car.id(), "/sold");
        UploadForm.open(CARS + "/new").send(values()).then().statusCode(303);

        button(CARS + "/" + car.id(), "/on-sale").then().statusCode(409).body(containsString("Вернуть этот нельзя"));
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        var form = UploadForm.open(CARS + "/new");

        form.without("csrf-token").send(values(), new File("a.png", PNG)).then().statusCode(400);
        new UploadForm(form.action(), "another", form.hidden())
                .send(values())
                .then()
                .statusCode(400);

        assertThat(found()).isEmpty();
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void agentsReadAndChangeNothing() {
        var list = given().get(CARS).then().statusCode(200).extract().asString();

        assertThat(list).doesNotContain(CARS + "/new").contains("Каталог авто");
        given().get(CARS + "/new").then().statusCode(403);
        given().get(CARS + "/import").then().statusCode(403);
        given().get(Given.PANEL + "/centres/south/cars").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = Given.ANNA,
            roles = {"agent", "manager"})
    void carsOfOtherCentresAndTenantsAreNotFound() {
        var south = given.in("aurora", () -> cars.search(Cars.Filter.any(), 200)).stream()
                .filter(car -> car.centre() != null && car.centre().toString().endsWith("c2"))
                .findFirst()
                .orElseThrow();
        var vega = given.in("vega", () -> cars.search(Cars.Filter.any(), 1)).getFirst();

        given().get(CARS + "/" + south.id()).then().statusCode(404);
        given().get(CARS + "/" + south.id() + "/edit").then().statusCode(404);
        given().get("/t/vega/panel/centres/main/cars/" + vega.id()).then().statusCode(403);
        UploadForm.open(CARS + "/new")
                .send(with("centre", "south"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"centre-help\""));
    }

    @Test
    void picturesArePublicAndImmutable() {
        UploadForm.open(CARS + "/new").send(values(), new File("a.png", PNG));
        var picture = "/t/aurora/pictures/" + found().getFirst().pictures().getFirst();

        var answer = RestAssured.get(picture).then().statusCode(200).extract();

        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("public, max-age=31536000, immutable");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        RestAssured.get("/t/vega/pictures/" + found().getFirst().pictures().getFirst())
                .then()
                .statusCode(404);
    }

    @Test
    void theMenuLinksHereInTheReadersLanguage() {
        given().get(CARS + "?lang=en")
                .then()
                .body(containsString("href=\"" + CARS + "\" aria-current=\"page\""))
                .body(containsString("Special offers"))
                .body(not(containsString("Спецпредложения")));
    }

    private Response button(String page, String deed) {
        var html = given().get(page).then().statusCode(200).extract().asString();
        assertThat(html).contains("action=\"" + page + deed + "\"");
        var token = html.replaceFirst("(?s).*name=\"csrf-token\" value=\"([^\"]+)\".*", "$1");
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", token)
                .formParam("csrf-token", token)
                .post(page + deed);
    }

    private Map<String, String> values() {
        return new HashMap<>(Map.of(
                "vin", vin,
                "make", "LADA",
                "model", word,
                "year", "2024",
                "price", "1 250 000",
                "currency", "RUB",
                "mileage", "0",
                "condition", "new",
                "centre", "north"));
    }

    private Map<String, String> with(String... changes) {
        var values = values();
        for (var one = 0; one < changes.length; one += 2) {
            values.put(changes[one], changes[one + 1]);
        }
        return values;
    }

    private List<Car> found() {
        return given.in("aurora", () -> cars.search(Cars.Filter.any().withWords(word), 10));
    }
}
