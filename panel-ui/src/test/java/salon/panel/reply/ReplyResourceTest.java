package salon.panel.reply;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.panel.Given;
import salon.panel.HtmlForm;

@QuarkusTest
class ReplyResourceTest {
    @Inject
    Given given;

    @Test
    void changesNothingOnGetAndHead() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var link = given.replyLink(chat);

        given().head(link).then().statusCode(200).header("X-Robots-Tag", "noindex, nofollow");
        IntStream.range(0, 5).forEach(time -> given().get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-store"))
                .header("Referrer-Policy", "strict-origin")
                .body(containsString("Вы открыты?")));
        given().contentType("application/x-www-form-urlencoded")
                .post(link)
                .then()
                .statusCode(400);
        HtmlForm.open(link).send(Map.of()).then().statusCode(422);

        assertThat(given.texts(chat)).endsWith("Вы открыты?");
        HtmlForm.open(link).send(Map.of("text", "Да")).then().statusCode(200);
        assertThat(given.texts(chat)).endsWith("Вы открыты?", "Да");
    }

    @Test
    void postsOneAnswerWithoutASignIn() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var form = HtmlForm.open(given.replyLink(chat));

        form.send(Map.of("text", "Да")).then().statusCode(200).body(containsString("Ответ отправлен"));
        form.send(Map.of("text", "Да")).then().statusCode(200).body(containsString("уже был отправлен"));

        assertThat(given.texts(chat)).endsWith("Вы открыты?", "Да");
    }

    @Test
    void fiftySubmissionsOfOneFormAtOnceMakeOneMessage() throws Exception {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var form = HtmlForm.open(given.replyLink(chat));

        try (var threads = Executors.newFixedThreadPool(50)) {
            var answers = threads.invokeAll(Collections.nCopies(
                    50, () -> form.send(Map.of("text", "Да")).statusCode()));
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(given.texts(chat)).containsOnlyOnce("Да").endsWith("Вы открыты?", "Да");
    }

    @Test
    void asksForAConfirmationOfASecondAnswerAndKeepsTheText() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var link = given.replyLink(chat);
        HtmlForm.open(link).send(Map.of("text", "Да"));

        var second = HtmlForm.open(link);
        assertThat(given().get(link).asString().split("<p class=\"text\">Да</p>|\nДа</blockquote>"))
                .as("the answer stands there once")
                .hasSize(2);
        second.send(Map.of("text", "Нет"))
                .then()
                .statusCode(409)
                .body(containsString("north@aurora.example"))
                .body(containsString("Нет</textarea>"));
        assertThat(given.texts(chat)).endsWith("Да");

        second.send(Map.of("text", "Нет"))
                .then()
                .body(containsString("С вашего адреса"))
                .body(not(containsString("коллега")));
        second.send(Map.of("text", "Нет", "confirmed", "yes", "seen", "0"))
                .then()
                .statusCode(409);
        var shown = HtmlForm.hidden(given().get(link).asString(), "seen");
        second.send(Map.of("text", "Нет", "confirmed", "yes", "seen", shown))
                .then()
                .statusCode(200);
        assertThat(given.texts(chat)).endsWith("Да", "Нет");
    }

    @Test
    void tellsTheAnswerOfAColleague() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var form = HtmlForm.open(given.replyLink(chat));
        given.answer(chat, "Анна", "Да");

        form.send(Map.of("text", "Нет"))
                .then()
                .statusCode(409)
                .body(containsString("коллега уже ответил"))
                .body(containsString("<b><bdi>Анна</bdi></b>"))
                .body(not(containsString("С вашего адреса")));
    }

    @Test
    void reportsAnEmptyAnswer() {
        var form = HtmlForm.open(given.replyLink(given.question("aurora", "north", "Вы открыты?")));

        form.send(Map.of("text", "  ")).then().statusCode(422).body(containsString("aria-invalid=\"true\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"я", "😀"})
    void takesTheLongestAnswerInAnyScript(String character) {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var longest = character.repeat(4_000);

        HtmlForm.open(given.replyLink(chat))
                .send(Map.of("text", longest))
                .then()
                .statusCode(200);

        assertThat(given.texts(chat)).endsWith(longest);
    }

    @ParameterizedTest
    @ValueSource(ints = {4_001, 60_000})
    void keepsAnAnswerThatIsTooLong(int length) {
        var form = HtmlForm.open(given.replyLink(given.question("aurora", "north", "Вы открыты?")));
        var text = "😀".repeat(length);

        form.send(Map.of("text", text)).then().statusCode(422).body(containsString(text + "</textarea>"));
    }

    @Test
    void theCsrfCookieLivesAsLongAsTheLink() {
        var link = given.replyLink(given.question("aurora", "north", "Вы открыты?"));

        var cookie = given().get(link).detailedCookie("csrf-token");

        assertThat(cookie.getMaxAge())
                .isGreaterThanOrEqualTo(Duration.ofDays(14).toSeconds());
    }

    @Test
    void explainsAnUnknownLink() {
        given().get("/t/aurora/reply/made-up")
                .then()
                .statusCode(404)
                .body(containsString("Такой ссылки нет"))
                .body(containsString("href=\"/t/aurora/panel\""))
                .body(not(containsString("<form")));
    }

    @Test
    void isUnknownInAnotherTenant() {
        var link = given.replyLink(given.question("aurora", "north", "Вы открыты?"));

        given().get(link.replace("/t/aurora/", "/t/vega/")).then().statusCode(404);
    }
}
