package salon.panel.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import salon.chat.Conversation;
import salon.panel.Given;
import salon.panel.HtmlForm;
import salon.plugin.CardTypes;

@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class ChatResourceTest {
    @Inject
    Given given;

    @Inject
    CardTypes types;

    @Test
    void sendsAnAnswerOnceHoweverOftenTheFormIsSent() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var form = HtmlForm.open(address(chat));

        form.send(Map.of("text", "Да,\r\nдо 20:00")).then().statusCode(303);
        form.send(Map.of("text", "Да,\r\nдо 20:00")).then().statusCode(303);

        assertThat(given.texts(chat)).endsWith("Вы открыты?", "Да,\nдо 20:00");
    }

    @Test
    void takesTheLongestAnswerThereCanBe() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var longest = "🚗".repeat(4_000);

        HtmlForm.open(address(chat)).send(Map.of("text", longest)).then().statusCode(303);

        assertThat(given.texts(chat)).endsWith(longest);
    }

    @Test
    void asksBeforeAFormThatWasSentIsSentWithOtherWords() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var form = HtmlForm.open(address(chat));
        form.send(Map.of("text", "Да"));

        form.send(Map.of("text", "Нет")).then().statusCode(409).body(containsString("Нет</textarea>"));

        assertThat(given.texts(chat)).endsWith("Да");
    }

    @Test
    void keepsAllThatWasTypedWhenTheCardIsRefused() {
        var chat = given.question("aurora", "north", "Хочу на тест-драйв");

        HtmlForm.open(address(chat))
                .send(Map.of("text", "Ждём", "card", "test-drive", "card.car", "Vesta", "card.day", "2020-01-01"))
                .then()
                .statusCode(422)
                .body(containsString("Ждём</textarea>"))
                .body(containsString("value=\"Vesta\""))
                .body(containsString("id=\"problem-day\">Этот день уже прошёл"));

        assertThat(given.texts(chat)).endsWith("Хочу на тест-драйв");
    }

    @Test
    void saysHowAPhoneIsWritten() {
        var chat = given.question("aurora", "north", "Хочу на тест-драйв");

        HtmlForm.open(address(chat))
                .send(Map.of("text", "Ждём", "card", "test-drive", "card.phone", "12"))
                .then()
                .statusCode(422)
                .body(containsString("id=\"problem-phone\">Напишите номер с кодом страны, например +7"));
    }

    @Test
    void keepsAllThatWasTypedWhenTheCardHasBeenSwitchedOff() {
        var chat = given.question("aurora", "north", "Хочу на тест-драйв");
        var form = HtmlForm.open(address(chat));
        types.switchOff("test-drive", "for this test");

        try {
            form.send(Map.of("text", "Ждём", "card", "test-drive", "card.car", "Vesta"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Ждём</textarea>"))
                    .body(containsString("value=\"Vesta\""))
                    .body(containsString("Эта услуга сейчас недоступна"));
            given().get(address(chat)).then().body(not(containsString("value=\"test-drive\"")));
        } finally {
            types.switchOn("test-drive");
        }

        assertThat(given.texts(chat)).endsWith("Хочу на тест-драйв");
        given().get(address(chat)).then().body(containsString("value=\"test-drive\""));
    }

    @Test
    void offersTheOptionsOfAChoiceByTheirLabels() {
        var chat = given.question("aurora", "north", "Нужен полис");

        HtmlForm.open(address(chat))
                .send(Map.of("card", "insurance", "card.kind", "kasko", "do", "fields"))
                .then()
                .body(containsString("<option value=\"osago\">ОСАГО</option>"))
                .body(containsString("<option value=\"kasko\" selected>КАСКО</option>"));
    }

    @Test
    void saysWhichFieldsACardNeeds() {
        var chat = given.question("aurora", "north", "Есть акции?");
        var form = HtmlForm.open(address(chat));

        form.send(Map.of("card", "special-offer", "do", "fields"))
                .then()
                .body(containsString("Заполните отмеченное"))
                .body(containsString(" <span class=\"small soft\">(обязательно)</span></label>"))
                .body(not(containsString("Поля можно не заполнять")));
        form.send(Map.of("card", "dealer-contacts", "do", "fields"))
                .then()
                .body(containsString("Поля можно не заполнять"))
                .body(not(containsString("(обязательно)")));
    }

    /// A browser takes the first submit button of a form for Enter in a field (HTML, "Implicit submission").
    @Test
    void enterInAFieldOfACardPressesAButtonThatDoesNothing() {
        var chat = given.question("aurora", "north", "Хочу на тест-драйв");

        var html = given().get(address(chat) + "?card=test-drive").asString();

        var form = html.substring(html.indexOf("id=\"answer\""));
        assertThat(form.substring(form.indexOf("<button"), form.indexOf("</button>")))
                .contains("type=\"submit\" disabled");
    }

    @Test
    void peoplesTextsDoNotTurnOurs() {
        var chat = given.question("aurora", "north", "Хочу на тест-драйв");
        given.answer(chat, "דוד", "שלום");

        given().get(address(chat))
                .then()
                .body(containsString("<title>Чат: \u2068Пётр Ильин\u2069 · "))
                .body(containsString("<b><bdi>דוד</bdi></b>"));
        given().get(Given.PANEL + "/centres/north/chats")
                .then()
                .body(containsString("<span class=\"by\"><bdi>דוד</bdi>:</span> <bdi>שלום</bdi>"))
                .body(containsString("/chats/" + chat.id() + "#answer\""));
    }

    @Test
    void sendsACardWithoutAText() {
        var chat = given.question("aurora", "north", "Хочу на тест-драйв");

        HtmlForm.open(address(chat))
                .send(Map.of("text", "", "card", "test-drive"))
                .then()
                .statusCode(303);

        given().get(address(chat)).then().body(containsString("<b>Тест-драйв</b>"));
    }

    @Test
    void showsTheFieldsOfACardWithoutAScriptAndSendsNothing() {
        var chat = given.question("aurora", "north", "Хочу на тест-драйв");

        HtmlForm.open(address(chat))
                .send(Map.of("text", "Ждём", "card", "test-drive", "do", "fields"))
                .then()
                .statusCode(200)
                .body(containsString("name=\"card.car\""))
                .body(containsString("Ждём</textarea>"));

        assertThat(given.texts(chat)).endsWith("Хочу на тест-драйв");
    }

    @Test
    void takesTheLongestAnswerAndKeepsOneThatIsTooLong() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var longest = "😀".repeat(4_000);
        var form = HtmlForm.open(address(chat));

        form.send(Map.of("text", longest + "я", "card", "test-drive", "card.comment", longest))
                .then()
                .statusCode(422)
                .body(containsString(longest + "я</textarea>"));
        form.send(Map.of("text", longest)).then().statusCode(303);

        assertThat(given.texts(chat)).endsWith("Вы открыты?", longest);
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var form = HtmlForm.open(address(chat));

        given().formParam("form", form.id())
                .formParam("text", "Нет")
                .post(address(chat))
                .then()
                .statusCode(400)
                .body(containsString("<h1>"));

        assertThat(given.texts(chat)).endsWith("Вы открыты?");
    }

    @Test
    void isNotFoundByStaffOfOtherCentresAndTenants() {
        var south = given.question("aurora", "south", "Вопрос югу");
        var vega = given.question("vega", "main", "Вопрос другой группе");

        given().get(address(south)).then().statusCode(404);
        given().get(address(south) + "/after/0").then().statusCode(404);
        given().get(address(vega)).then().statusCode(404);
        given().get("/t/vega/panel/chats/" + vega.id()).then().statusCode(403);
        var mine = HtmlForm.open(address(given.question("aurora", "north", "Мой")));
        new HtmlForm(address(south), mine.csrf(), mine.id())
                .send(Map.of("text", "Чужой"))
                .then()
                .statusCode(404);

        assertThat(given.texts(south)).endsWith("Вопрос югу");
    }

    private static String address(Conversation chat) {
        return Given.PANEL + "/chats/" + chat.id();
    }
}
