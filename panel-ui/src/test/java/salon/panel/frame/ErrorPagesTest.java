package salon.panel.frame;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
