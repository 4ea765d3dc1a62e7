package salon.panel.requests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.panel.Given;
import salon.panel.HtmlForm;

@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class RequestListResourceTest {
    private static final String LIST = Given.PANEL + "/centres/north/requests/test-drive";

    @Inject
    Given given;

    @Test
    void findsBySearchTermsStateAndAssignee() {
        var mark = mark();
        var request = given.testDrive("aurora", "north", "Клара <Цеткин>", "Зимние шины " + mark);
        var other = given.testDrive("aurora", "north", "Роза", mark);
        HtmlForm.open(Given.PANEL + "/requests/" + request.id()).send(Map.of("revision", "0", "do", "take"));

        var found = search(Map.of("q", "зимняя шина " + mark, "state", "in-work", "mine", "yes"));

        assertThat(found)
                .contains(request.id().toString(), "Клара &lt;Цеткин&gt;", "В работе", "Анна Орлова")
                .doesNotContain(other.id().toString());
        assertThat(search(Map.of("state", "new", "q", mark)))
                .contains(other.id().toString())
                .doesNotContain(request.id().toString());
        assertThat(search(Map.of("mine", "yes", "q", mark)))
                .contains(request.id().toString())
                .doesNotContain(other.id().toString());
    }

    @Test
    void keepsTheFilterFromPageToPageAndInTheForm() {
        var mark = mark();
        for (var i = 0; i < 51; i++) {
            given.testDrive("aurora", "north", "Пётр Ильин", mark);
        }

        var first = search(Map.of("state", "new", "q", mark));
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
        assertThat(search(Map.of("q", mark()))).contains("Ничего не нашлось");
        given().get(Given.PANEL + "/centres/north/requests/insurance").then().body(containsString("Заявок пока нет"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "';--", "<script>", "!&|", " "})
    void acceptsAnySearchTerm(String words) {
        assertThat(search(Map.of("q", words, "mine", "no", "state", ""))).doesNotContain("<script>");
    }

    @Test
    void aLongSearchTermIsCut() {
        var address = address(Map.of("q", "🚗".repeat(20_000)));

        assertThat(address).hasSizeLessThan(2_000);
        assertThat(given().get(address).then().statusCode(200).extract().asString())
                .contains("value=\"" + "🚗".repeat(200) + "\"");
    }

    @Test
    void noUrlContainsTheSearchTerms() {
        var address = address(Map.of("q", "Клара +79161234567"));

        assertThat(given().get(address).asString())
                .contains("value=\"Клара +79161234567\"")
                .doesNotContain("q=%D0%9A", "q=Клара");
        assertThat(address).doesNotContain("%D0%9A", "9161234567");
        given().get(address.replace("/t/aurora/", "/t/vega/").replace("north", "main"))
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?state=lost", "?after=yesterday", "?q=%D0%9A%D0%BB%D0%B0%D1%80%D0%B0", "?q=S2xhcmE"})
    void refusesInvalidQueryParameters(String query) {
        given().urlEncodingEnabled(false)
                .get(LIST + query)
                .then()
                .statusCode(400)
                .body(containsString("<h1>"));
    }

    @Test
    void showsOnlyTheCentresOfTheMember() {
        var mark = mark();
        given.testDrive("aurora", "south", "Пётр Ильин", mark);
        given.testDrive("vega", "main", "Пётр Ильин", mark);

        given().get(Given.PANEL + "/centres/south/requests/test-drive").then().statusCode(404);
        given().get(Given.PANEL + "/centres/south/fresh-requests").then().statusCode(404);
        assertThat(search(Map.of("q", mark))).contains("Ничего не нашлось");
    }

    @Test
    void theMenuCountsNewRequests() {
        var before = fresh();

        var request = given.testDrive("aurora", "north", "Пётр Ильин", "");
        assertThat(fresh()).isEqualTo(before + 1);
        HtmlForm.open(Given.PANEL + "/requests/" + request.id()).send(Map.of("revision", "0", "do", "declined"));

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

    private static String search(Map<String, String> form) {
        return given().urlEncodingEnabled(false)
                .get(address(form))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String address(Map<String, String> form) {
        return HtmlForm.on(LIST, LIST)
                .send(form)
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }

    private static int rows(String html) {
        return html.split("<li class=\"row-of\">", -1).length - 1;
    }

    private static String mark() {
        return "м" + UUID.randomUUID().toString().replace("-", "");
    }
}
