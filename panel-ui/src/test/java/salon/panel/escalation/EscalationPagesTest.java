package salon.panel.escalation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import salon.chat.Conversation;
import salon.escalation.Escalations;
import salon.escalation.Escalations.EscalationEvent.Action;
import salon.escalation.WaitingItem.Kind;
import salon.panel.Given;
import salon.panel.HtmlForm;

@QuarkusTest
class EscalationPagesTest {
    @Inject
    Given given;

    @Inject
    NoticeFixtures notices;

    @Inject
    Escalations escalations;

    /// As mail scanners do.
    @Test
    void looksAndEmptyFormsAcknowledgeNothing() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var link = link(chat);

        IntStream.range(0, 5).forEach(time -> given().get(link).then().statusCode(200));
        given().head(link).then().statusCode(200).header("X-Robots-Tag", "noindex, nofollow");
        given().contentType("application/x-www-form-urlencoded")
                .post(link)
                .then()
                .statusCode(400);
        // The form as it stands, with all of its hidden fields.
        HtmlForm.on(link, link)
                .send(Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Принято, разберусь"))
                .body(containsString("aria-invalid=\"true\""));

        assertThat(acknowledgements(chat)).isZero();
    }

    @Test
    void aManagerAcknowledgesOnceHoweverOftenTheFormIsSent() throws Exception {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var link = link(chat);
        given().get(link)
                .then()
                .body(containsString("Не обработано: Аврора Север"))
                .body(containsString("Вопрос из чата: <bdi>Пётр Ильин</bdi>"))
                .header("Cache-Control", containsString("no-store"));
        var form = HtmlForm.on(link, link);

        try (var threads = Executors.newFixedThreadPool(10)) {
            for (var answer : threads.invokeAll(IntStream.range(0, 20)
                    .mapToObj(time -> (Callable<Integer>)
                            () -> form.send(Map.of("sure", "yes")).statusCode())
                    .toList())) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(acknowledgements(chat)).isEqualTo(1);
        given().get(link).then().body(containsString("Делать ничего не нужно"));
    }

    @Test
    void aLinkThatIsExpiredForeignOrDamagedExplainsItself() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var expired = notices.link(chat, Instant.now().minusSeconds(1));

        given().get(expired).then().statusCode(410).body(containsString("Ссылка больше не действует"));
        given().get(link(chat).replace("/t/aurora/", "/t/vega/")).then().statusCode(404);
        given().get(link(chat) + "x")
                .then()
                .statusCode(404)
                .body(containsString("Такой ссылки нет"))
                .body(containsString("href=\"/t/aurora/panel\""));
    }

    @Test
    @TestSecurity(user = Given.MARINA, roles = "manager")
    void thePageSaysWhyAndWhen() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var page = Given.PANEL + "/chats/" + chat.id();

        given().get(page).then().body(containsString(page + "/escalation"));
        given().get(page + "/escalation")
                .then()
                .statusCode(200)
                .body(containsString("Ждёт с"))
                .body(containsString("Ещё не писали"));
        given.answer(chat, "Анна", "Да");
        given().get(page + "/escalation").then().body(containsString("Сейчас ничего не ждёт"));
        given().get(Given.PANEL + "/requests/" + given.request("aurora", "north") + "/escalation?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Waiting since"));
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void anAgentSeesThoseOfTheirCentresOnly() {
        var foreign = given.question("aurora", "south", "Вы открыты?");

        given().get(Given.PANEL + "/chats/" + foreign.id() + "/escalation")
                .then()
                .statusCode(404);
        given().get(Given.PANEL + "/requests/" + given.request("aurora", "south") + "/escalation")
                .then()
                .statusCode(404);
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void theHistoryForStaffHasALine() {
        var chat = given.question("aurora", "north", "Вы открыты?");
        var link = link(chat);
        HtmlForm.on(link, link).send(Map.of("sure", "yes"));

        given().get(Given.PANEL + "/chats/" + chat.id())
                .then()
                .statusCode(200)
                .body(containsString("Видно только сотрудникам"))
                .body(containsString("Обещает разобраться: marina@aurora.example"))
                .body(not(containsString("id=\"m0\"")));
    }

    private String link(Conversation chat) {
        return notices.link(chat, Instant.now().plus(Duration.ofDays(1)));
    }

    private long acknowledgements(Conversation chat) {
        return given.in("aurora", () -> escalations.events(Kind.CHAT, chat.id())).stream()
                .filter(event -> event.action() == Action.ACKNOWLEDGED)
                .count();
    }
}
