package salon.panel.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import salon.chat.Conversation;
import salon.panel.Given;
import salon.panel.HtmlForm;

/// The fields of a card, of every kind.
@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class AnswerFieldsTest {
    private static final String SLIPPED = "XTAGFL110JY000001";
    private static final String SLIP = "Контрольный знак VIN не сходится";
    private static final String SOUND = "11111111111111111";

    @Inject
    Given given;

    @Test
    void tellsTypesThatAskFromTypesThatInform() {
        var html = given().get(address(chat())).asString();

        assertThat(html)
                .containsSubsequence(
                        "<optgroup label=\"Заявки\">",
                        "value=\"test-drive\"",
                        "<optgroup label=\"Информация\">",
                        "value=\"dealer-contacts\"");
        assertThat(html.substring(html.indexOf("label=\"Информация\""))).doesNotContain("value=\"test-drive\"");
    }

    @Test
    void suggestsWithoutAScriptWhatMayBeChosen() {
        var html = filled(Map.of("do", "fields")).asString();

        for (var field : new String[] {"car", "colour", "offer", "centre"}) {
            assertThat(html).contains("list=\"options-" + field + "\"", "<datalist id=\"options-" + field + "\">");
        }
        assertThat(html).contains("<option value=\"Синий\">", "<option value=\"Красный &lt;металлик&gt;\">");
    }

    @Test
    void putsWhatFitsInFrontAndKeepsTheOthers() {
        assertThat(filled(Map.of("card.colour", "Син", "do", "fields")).asString())
                .containsSubsequence("value=\"Син\"", "<option value=\"Синий\">", "<option value=\"Красный")
                .containsOnlyOnce("<option value=\"Синий\">");
    }

    @Test
    void suggestsWhileSomebodyTypes() {
        var options = address(chat()) + "/options";

        given().queryParams("type", "every-kind", "field", "colour", "q", "металл\u0001")
                .get(options)
                .then()
                .statusCode(200)
                .body(containsString("<option value=\"Красный &lt;металлик&gt;\">"))
                .body(not(containsString("Синий")))
                .body(not(containsString("<html")));
        given().get(options).then().statusCode(200);
    }

    @Test
    void suggestsNothingAboutChatsOfOtherCentres() {
        given().get(address(given.question("aurora", "south", "Вопрос югу")) + "/options?type=every-kind&field=colour")
                .then()
                .statusCode(404);
    }

    @Test
    void asksForPartsInATableWithRoom() {
        var html = filled(Map.of("do", "fields")).asString();

        assertThat(html)
                .contains("<th scope=\"col\">Номер</th>", "name=\"card.parts.4.quantity\"", "aria-label=\"Номер, 5\"")
                .doesNotContain("card.parts.5.");
    }

    @Test
    void givesMoreRowsWithoutAScriptUntilThereAreTwenty() {
        var typed =
                new HashMap<>(Map.of("card.parts.0.number", "90915", "card.parts.4.number", "", "do", "rows.parts"));
        var html = filled(typed).asString();

        assertThat(html)
                .contains("value=\"90915\"", "name=\"card.parts.9.number\"", "value=\"rows.parts\"")
                .doesNotContain("card.parts.10.");

        typed.put("card.parts.17.number", "");
        assertThat(filled(typed).asString())
                .contains("name=\"card.parts.19.number\"")
                .doesNotContain("card.parts.20.", "value=\"rows.parts\"");
    }

    @Test
    void marksTheVeryCellAndKeepsAllRows() {
        filled(Map.of(
                        "card.parts.0.number", "90915",
                        "card.parts.1.number", "",
                        "card.parts.1.quantity", "",
                        "card.parts.2.number", "<b>колодки",
                        "card.parts.2.quantity", "много"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"problem-parts.2.quantity\""))
                .body(containsString("value=\"&lt;b&gt;колодки\""))
                .body(containsString("value=\"много\""));
    }

    @Test
    void sendsRowsThatAreNotEmpty() {
        var chat = chat();

        filled(chat, Map.of("card.parts.0.number", " ", "card.parts.3.number", "90915", "card.parts.3.quantity", "2"))
                .then()
                .statusCode(303);

        given().get(address(chat)).then().body(containsString("90915 · 2"));
    }

    @Test
    void refusesRowsWithoutEnd() {
        filled(Map.of("card.parts.99.number", "90915", "card.parts.100.number", "1", "card.parts.-1.number", "1"))
                .then()
                .statusCode(422)
                .body(containsString("role=\"alert\""));
    }

    @Test
    void writesMoneyWithItsCurrency() {
        filled(Map.of("card.price", "1 200 000,505"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"problem-price\""))
                .body(containsString("value=\"1 200 000,505\""))
                .body(containsString("<span class=\"input-group-text\">₽</span>"));
    }

    /// Of a Russian page, where a comma stands before decimals.
    @Test
    void readsNumbersInTheLanguageOfTheForm() {
        filled(Map.of("card.price", "1,250"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"problem-price\""))
                .body(containsString("value=\"1,250\""));
        var chat = chat();

        filled(chat, Map.of("card.price", "1.250", "card.parts.0.number", "90915", "card.parts.0.quantity", "12,0"))
                .then()
                .statusCode(303);

        given().get(address(chat)).then().body(containsString("90915 · 12"));
    }

    @Test
    void warnsOfASlipBesideTheVin() {
        filled(Map.of("card.vin", SLIPPED, "do", "fields"))
                .then()
                .body(containsString("id=\"warning-vin\" role=\"status\">" + SLIP));
        filled(Map.of("card.vin", SLIPPED, "card.price", "дорого"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"warning-vin\" role=\"status\">" + SLIP));
        filled(Map.of("card.vin", SOUND, "do", "fields")).then().body(not(containsString(SLIP)));
    }

    @Test
    void sendsACardInSpiteOfASlipAndSaysSo() {
        var chat = chat();

        var page = filled(chat, Map.of("text", "Ждём", "card.vin", SLIPPED));

        page.then()
                .statusCode(200)
                .body(containsString("<li>VIN: " + SLIP))
                .body(not(containsString("value=\"" + SLIPPED + "\"")));
        assertThat(page.asString()).containsPattern(Pattern.compile("data-sent=\"[0-9a-f-]{36}\""));
        assertThat(given.texts(chat)).endsWith("Ждём");
    }

    @Test
    void tellsWhatIsWrongWithAFieldThatIsNotThereAnyMore() {
        filled(Map.of("card.gone", "значение")).then().statusCode(422).body(containsString("Такого поля нет"));
        filled(Map.of("card.gone", " ")).then().statusCode(303);
    }

    /// The chat is with a customer who reads Russian.
    @Test
    void tellsStaffWhatIsWrongInTheirOwnLanguage() {
        var typed = Map.of("card", "every-kind", "card.price", "much", "card.vin", SLIPPED);

        HtmlForm.open(address(chat()) + "?lang=en")
                .send(typed)
                .then()
                .statusCode(422)
                .body(containsString("Write the amount without separators or like this: 1,250.50"))
                .body(containsString("The check digit of this VIN does not fit"));
    }

    private Conversation chat() {
        return given.question("aurora", "north", "Нужны запчасти");
    }

    private Response filled(Map<String, String> values) {
        return filled(chat(), values);
    }

    private static Response filled(Conversation chat, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("card", "every-kind");
        return HtmlForm.open(address(chat)).send(all);
    }

    private static String address(Conversation chat) {
        return Given.PANEL + "/chats/" + chat.id();
    }
}
