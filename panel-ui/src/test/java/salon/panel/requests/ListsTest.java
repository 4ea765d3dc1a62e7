package salon.panel.requests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.panel.Forms;
import salon.panel.Given;

@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class ListsTest {
    private static final String LIST = Given.PANEL + "/centres/north/requests/test-drive";

    @Inject
    Given given;

    @Test
    void findsByWordsStateAndWhoseTheyAre() {
        var mark = mark();
        var request = given.testDrive("aurora", "north", "Клара <Цеткин>", "Зимние шины " + mark);
        var other = given.testDrive("aurora", "north", "Роза", mark);
        Forms.open(Given.PANEL + "/requests/" + request.id()).send(Map.of("revision", "0", "do", "take"));

        var found = html("?q=зимняя шина " + mark + "&state=in-work&mine=yes");

        assertThat(found)
                .contains(request.id().toString(), "Клара &lt;Цеткин&gt;", "В работе", "Анна Орлова")
                .doesNotContain(other.id().toString());
        assertThat(html("?state=new&q=" + mark))
                .contains(other.id().toString())
                .doesNotContain(request.id().toString());
        assertThat(html("?mine=yes&q=" + mark))
                .contains(request.id().toString())
                .doesNotContain(other.id().toString());
    }

    @Test
    void keepsTheFilterFromPageToPageAndInTheForm() {
        var mark = mark();
        for (var i = 0; i < 51; i++) {
            given.testDrive("aurora", "north", "Пётр Ильин", mark);
        }

        var first = html("?state=new&q=" + mark);
        var next = Pattern.compile("href=\"([^\"]+after=[^\"]+)\"").matcher(first);
        assertThat(next.find()).isTrue();
        var second = given().urlEncodingEnabled(false)
                .get(next.group(1).replace("&amp;", "&"))
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(rows(first)).isEqualTo(50);
        assertThat(rows(second)).isEqualTo(1);
        assertThat(second)
                .contains("value=\"" + mark + "\"", "value=\"new\" selected", "href=\"" + LIST + "?state=new&amp;q=");
    }

    @Test
    void saysWhetherThereIsNothingOrNothingWasFound() {
        given().get(LIST + "?q=" + mark()).then().body(containsString("Ничего не нашлось"));
        given().get(Given.PANEL + "/centres/north/requests/insurance").then().body(containsString("Заявок пока нет"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=%00", "?q=%27%3B--", "?q=%3Cscript%3E", "?q=%21%26%7C", "?mine=no&state="})
    void takesAnythingAsWords(String query) {
        given().urlEncodingEnabled(false)
                .get(LIST + query)
                .then()
                .statusCode(200)
                .body(not(containsString("<script>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=lost", "?after=yesterday"})
    void refusesWhatIsNoStateAndNoKey(String query) {
        given().get(LIST + query).then().statusCode(400).body(containsString("<h1>"));
    }

    @Test
    void showsOnlyTheCentresOfTheMember() {
        var mark = mark();
        given.testDrive("aurora", "south", "Пётр Ильин", mark);
        given.testDrive("vega", "main", "Пётр Ильин", mark);

        given().get(Given.PANEL + "/centres/south/requests/test-drive").then().statusCode(404);
        given().get(Given.PANEL + "/centres/south/fresh-requests").then().statusCode(404);
        assertThat(html("?q=" + mark)).contains("Ничего не нашлось");
    }

    @Test
    void theMenuCountsWhatIsNew() {
        var before = fresh();

        var request = given.testDrive("aurora", "north", "Пётр Ильин", "");
        assertThat(fresh()).isEqualTo(before + 1);
        Forms.open(Given.PANEL + "/requests/" + request.id()).send(Map.of("revision", "0", "do", "declined"));

        assertThat(fresh()).isEqualTo(before);
        given().get(Given.PANEL + "/centres/north/fresh-requests")
                .then()
                .statusCode(200)
                .body(containsString("id=\"fresh-test-drive\" hx-swap-oob=\"true\""));
    }

    private static int fresh() {
        var count = Pattern.compile("id=\"fresh-test-drive\"[^>]*>(\\d*)").matcher(html(""));
        assertThat(count.find()).isTrue();
        return count.group(1).isEmpty() ? 0 : Integer.parseInt(count.group(1));
    }

    private static String html(String query) {
        return given().get(LIST + query).then().statusCode(200).extract().asString();
    }

    private static int rows(String html) {
        return html.split("<li class=\"row-of\">", -1).length - 1;
    }

    private static String mark() {
        return "м" + UUID.randomUUID().toString().replace("-", "");
    }
}
