package salon.panel.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.chat.Conversation;
import salon.panel.Given;
import salon.panel.HtmlForm;

/// An answer whose beginning is shown elsewhere is cut between characters as people see them, never inside one.
@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class CutAnswersTest {
    private static final String FLAG = "🇷🇺";
    private static final String FAMILY = "👨\u200D👩\u200D👧";

    @Inject
    Given given;

    @Test
    void anAnswerThatFitsInTheListIsNotCut() {
        var chat = given.question("aurora", "north", "Откуда вы?");
        var text = "а".repeat(98) + FLAG + " флаг дальше";

        HtmlForm.open(address(chat)).send(Map.of("text", text)).then().statusCode(303);

        assertThat(given.texts(chat)).endsWith(text);
        assertThat(row(chat)).contains("<bdi>" + text + "</bdi>");
    }

    /// A row has room for 240 characters and an ellipsis.
    @ParameterizedTest
    @ValueSource(strings = {FLAG, FAMILY})
    void theListIsNotCutInsideAFlagOrAFamily(String cluster) {
        var chat = given.question("aurora", "north", "Откуда вы?");

        HtmlForm.open(address(chat))
                .send(Map.of("text", "а".repeat(239) + cluster + " дальше"))
                .then()
                .statusCode(303);

        assertThat(row(chat)).contains("<bdi>" + "а".repeat(239) + "…</bdi>");
    }

    /// A summary has room for 199 characters and an ellipsis; the flag is the 199th and the 200th.
    @ParameterizedTest
    @ValueSource(strings = {FLAG, FAMILY})
    void theSummaryOfACardIsNotCutInsideAFlagOrAFamily(String cluster) {
        var chat = given.question("aurora", "north", "Какие запчасти есть?");
        var first = "а".repeat(90);
        var second = "б".repeat(106);

        HtmlForm.open(address(chat))
                .send(Map.of(
                        "text",
                        "Вот",
                        "card",
                        "every-kind",
                        "card.parts.0.number",
                        first,
                        "card.parts.1.number",
                        second + cluster + " дальше"))
                .then()
                .statusCode(303);

        given().get(address(chat)).then().body(containsString("<bdi>" + first + "; " + second + "…</bdi>"));
    }

    private String row(Conversation chat) {
        var html = given().get(Given.PANEL + "/centres/north/chats").asString();
        var link = html.indexOf("id=\"chat-" + chat.id());
        return html.substring(link, html.indexOf("</li>", link));
    }

    private static String address(Conversation chat) {
        return Given.PANEL + "/chats/" + chat.id();
    }
}
