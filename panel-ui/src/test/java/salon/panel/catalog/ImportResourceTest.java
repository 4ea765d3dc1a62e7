package salon.panel.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.catalog.Car;
import salon.catalog.Cars;
import salon.catalog.FieldError;
import salon.catalog.ImportResult;
import salon.panel.Given;
import salon.panel.UploadForm;
import salon.panel.UploadForm.File;

@QuarkusTest
@TestSecurity(user = Given.MARINA, roles = "manager")
class ImportResourceTest {
    private static final String CARS = Given.PANEL + "/centres/north/cars/import";
    private static final String OFFERS = Given.PANEL + "/centres/north/offers/import";

    @Inject
    Given given;

    @Inject
    Cars cars;

    private String word = "";
    private String vin = "";

    @BeforeEach
    void newNames() {
        var random = ThreadLocalRandom.current();
        word = "i" + Long.toString(random.nextLong(Long.MAX_VALUE), 36);
        vin = "TST" + String.format("%014d", random.nextLong(99_999_999_999_999L));
    }

    @Test
    void aGoodFileIsTaken() {
        upload(CARS, "nothing", csv(vin, "1000000")).then().statusCode(200).body(containsString("Добавлено: 1"));

        assertThat(found()).hasSize(1);
        upload(CARS, "nothing", csv(vin, "1000000")).then().body(containsString("без изменений: 1"));
    }

    @Test
    void badRowsAreReportedAndTheUserDecidesAboutTheOthers() {
        var file = csv(vin, "1000000") + "SHORT,LADA,<i>" + word + "</i>,2024,gratis\n";

        upload(CARS, "nothing", file)
                .then()
                .statusCode(422)
                .body(containsString("Ничего не загружено"))
                .body(containsString("<td>3</td><td><code>vin</code></td><td>В VIN 17 знаков"))
                .body(containsString("<td>3</td><td><code>price</code></td><td>Напишите число"));
        assertThat(found()).isEmpty();

        upload(CARS, "good", file)
                .then()
                .statusCode(200)
                .body(containsString("Добавлено: 1"))
                .body(containsString("ошибок: 2"));
        assertThat(found()).hasSize(1);
    }

    @Test
    void theReportIsInTheReadersLanguage() {
        var form = UploadForm.open(CARS);
        var english = new UploadForm(form.action() + "?lang=en", form.csrf(), form.hidden());

        english.send(Map.of("mode", "nothing"), file(csv("SHORT", "1")))
                .then()
                .statusCode(422)
                .body(containsString("A VIN has 17 characters"))
                .body(not(containsString("Строка")));
    }

    @Test
    void aFileThatCanNotBeReadSaysWhy() {
        upload(CARS, "good", "").then().statusCode(422).body(containsString("В файле нет строк"));
        upload(CARS, "good", "vin,make\nX,Y\n").then().statusCode(422).body(containsString("столбца model"));
        upload(OFFERS, "good", "[1, 2").then().statusCode(422).body(containsString("Не получилось прочитать"));
        UploadForm.open(CARS)
                .send(Map.of("mode", "good"))
                .then()
                .statusCode(422)
                .body(containsString("Выберите файл"));
    }

    @Test
    void offersComeFromAFileToo() {
        upload(OFFERS, "nothing", "code;title;from\n" + word + ";" + word + ";01.03.2031\n")
                .then()
                .statusCode(200)
                .body(containsString("Добавлено: 1"));

        given().get(Given.PANEL + "/centres/north/offers").then().body(containsString(word));
    }

    @Test
    void theTemplateIsAFileThatCanBeTaken() {
        for (var address : List.of(CARS, OFFERS)) {
            var template = given().get(address + "/template.csv")
                    .then()
                    .statusCode(200)
                    .header("Content-Disposition", containsString("attachment"))
                    .extract();

            assertThat(template.contentType()).startsWith("text/csv");
            var form = UploadForm.open(address);
            form.send(Map.of("mode", "nothing"), new File("t.csv", template.asByteArray()))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        UploadForm.open(CARS)
                .without("csrf-token")
                .send(Map.of("mode", "good"), file(csv(vin, "1")))
                .then()
                .statusCode(400);

        assertThat(found()).isEmpty();
    }

    @Test
    void everyErrorHasATextInBothLanguages() {
        for (var texts : List.of(
                MessageBundles.get(CatalogTexts.class),
                MessageBundles.get(CatalogTexts.class, Localized.Literal.of("en")))) {
            for (var code : FieldError.Code.values()) {
                assertThat(texts.error(new FieldError("", code)))
                        .as(code.name())
                        .isNotBlank();
            }
            for (var error : ImportResult.FileError.values()) {
                assertThat(texts.fileError(error, "7")).as(error.name()).isNotBlank();
            }
            for (var column : ImportKind.CARS.columns()) {
                assertThat(texts.columnMeaning(column.name(), ""))
                        .as(column.name())
                        .isNotBlank();
            }
            for (var column : ImportKind.OFFERS.columns()) {
                assertThat(texts.columnMeaning(column.name(), ""))
                        .as(column.name())
                        .isNotBlank();
            }
        }
    }

    private String csv(String number, String price) {
        return "vin,make,model,year,price\n" + number + ",LADA," + word + ",2024," + price + "\n";
    }

    private Response upload(String address, String mode, String content) {
        return UploadForm.open(address).send(Map.of("mode", mode), file(content));
    }

    private static File file(String content) {
        return new File("file.csv", content.getBytes(StandardCharsets.UTF_8));
    }

    private List<Car> found() {
        return given.in("aurora", () -> cars.search(Cars.Filter.any().withWords(word), 10));
    }
}
