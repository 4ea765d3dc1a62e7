package salon.panel.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import salon.panel.Given;

@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class ChatsResourceTest {
    private static final String NORTH = Given.PANEL + "/centres/north/chats";

    @Inject
    Given given;

    @Test
    void marksWhatWaitsForAnAnswerAndLeadsToTheChat() {
        var chat = given.question("aurora", "north", "Есть ли <зимние> шины?");

        var html = given().get(NORTH).then().statusCode(200).extract().asString();

        var row = html.substring(html.lastIndexOf("<li", html.indexOf(chat.id().toString())));
        assertThat(row).startsWith("<li class=\"row-of is-waiting\"").contains("Ждёт ответа");
        assertThat(row).contains("href=\"" + Given.PANEL + "/chats/" + chat.id() + "#answer\"");
        assertThat(row).contains("Есть ли &lt;зимние&gt; шины?");
    }

    @Test
    void speaksTheLanguageOfTheReader() {
        given().header("Accept-Language", "en-GB,ru;q=0.5")
                .get(NORTH)
                .then()
                .body(containsString("<html lang=\"en\">"));
        given().header("Accept-Language", "de").get(NORTH).then().body(containsString("<html lang=\"ru\">"));

        var cookie = given().get(NORTH + "?lang=en").getCookie("salon-language");

        given().cookie("salon-language", cookie).get(NORTH).then().body(containsString("<html lang=\"en\">"));
    }

    @Test
    void listsRequestsOnlyOfTypesThatTakeThem() {
        var requests = Given.PANEL + "/centres/north/requests/";

        given().get(NORTH)
                .then()
                .body(containsString(requests + "insurance"))
                .body(not(containsString(requests + "dealer-contacts")));
        given().get(requests + "insurance").then().statusCode(200);
        given().get(requests + "dealer-contacts").then().statusCode(404);
    }

    @Test
    void showsOnlyTheCentresOfTheMember() {
        given.question("aurora", "south", "Вопрос югу");

        given().get(Given.PANEL + "/centres/south/chats")
                .then()
                .statusCode(404)
                .body(containsString("Такой страницы нет"));
        given().get(NORTH).then().body(not(containsString("Вопрос югу"))).body(not(containsString("Аврора Юг")));
    }

    @Test
    @TestSecurity(user = "a0000000-0000-4000-8000-0000000000ff", roles = "agent")
    void tellsSomeoneWhoIsNoStaffSo() {
        given().get(NORTH).then().statusCode(403).body(containsString("Нет доступа"));
    }

    @Test
    void refusesAKeyThatIsNone() {
        given().get(NORTH + "?after=yesterday").then().statusCode(400).body(containsString("<h1>"));
    }

    @Test
    void isFramedByNobodyAndRunsNothingInline() {
        var page = given().get(NORTH).then().extract();

        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.asString()).doesNotContain("<style", "<script>", " style=", " onclick=");
    }
}
