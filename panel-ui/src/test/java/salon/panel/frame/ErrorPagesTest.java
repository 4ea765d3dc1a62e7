package salon.panel.frame;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.panel.Given;

/// What goes wrong before a page is reached is told by a page as well.
@QuarkusTest
class ErrorPagesTest {
    @Test
    void aGroupThatDoesNotExistIsNotFound() {
        given().accept("text/html")
                .get("/t/nobody/panel/")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(containsString("<h1>Такой страницы нет</h1>"));
    }

    @ParameterizedTest
    @CsvSource({
        "/centres/north/cars/00000000-0000-4000-8000-000000000000,  /centres/north/cars",
        "/centres/north/requests/test-drive/nothing,                /centres/north/requests/test-drive",
        "/chats/00000000-0000-4000-8000-000000000000,               ''",
        "/centres/nowhere,                                          ''",
    })
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void anErrorPageLeadsBackToTheList(String path, String back) {
        given().get(Given.PANEL + path)
                .then()
                .statusCode(404)
                .body(containsString("href=\"" + Given.PANEL + back + "\" data-back>Назад</a>"))
                .body(containsString("href=\"" + Given.PANEL + "\">В панель</a>"));
    }

    @Test
    void whatIsRefusedBeforeItsPageLeadsBackToThePanel() {
        given().accept("text/html")
                .contentType("text/plain")
                .body("x")
                .post(Given.PANEL + "/chats/1")
                .then()
                .statusCode(415)
                .body(containsString("<a href=\"" + Given.PANEL + "\">В панель</a>"));
    }

    @Test
    void aFormThatIsFarTooLargeIsRefusedByAPage() {
        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body("text=" + "x".repeat(1_100_000))
                .post("/t/aurora/reply/some")
                .then()
                .statusCode(413)
                .body(containsString("Вернитесь назад"));
    }

    @Test
    void aFormWithFarTooManyFieldsIsRefusedByAPage() {
        var fields =
                IntStream.range(0, 2_000).mapToObj(field -> "f" + field + "=x").collect(Collectors.joining("&"));

        given().accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .body(fields)
                .post("/t/aurora/reply/some")
                .then()
                .statusCode(413)
                .body(containsString("<h1>"));
    }

    @Test
    void theRootSaysWhatThisIs() {
        given().get("/").then().statusCode(200).contentType("text/html").body(containsString("<h1>Salon</h1>"));
    }
}
