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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.handover.HandOver;
import salon.panel.Given;
import salon.panel.HtmlForm;
import salon.panel.integrations.IntegrationFixtures;

/// The hand-overs on the page of a request.
@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class HandOverRetryResourceTest {
    @Inject
    Given given;

    @Inject
    IntegrationFixtures handed;

    @BeforeEach
    @AfterEach
    void none() {
        handed.deleteAll();
    }

    @Test
    void aRequestWithoutHandOversShowsNoSection() {
        var request = given.request("aurora", "north");

        given().get(page(request)).then().statusCode(200).body(not(containsString("Передача в другие системы")));
    }

    @Test
    void aWaitingHandOverIsShownWithoutSecretPartsOfItsUrl() {
        handed.webhook("https://crm.example/hook/s3cr3t");
        var request = given.request("aurora", "north");

        given().get(page(request))
                .then()
                .body(containsString("<b>crm.example</b>"))
                .body(containsString("ожидает"))
                .body(not(containsString("s3cr3t")))
                .body(not(containsString("Попробовать ещё раз")));
    }

    @Test
    void aFailedHandOverShowsItsReasonAndIsRetriedOnce() throws Exception {
        var hook = handed.webhook("https://crm.example/");
        var request = given.request("aurora", "north");
        handed.refused(request, 422);
        given().get(page(request))
                .then()
                .body(containsString("не передана"))
                .body(containsString("ответ HTTP 422"))
                .body(containsString("Попробовать ещё раз"));
        var form = form(request);

        form.send(Map.of("channel", hook.channel(), "round", "1")).then().statusCode(303);
        form.send(Map.of("channel", hook.channel(), "round", "1")).then().statusCode(303);

        assertThat(handed.only(request).state()).isEqualTo(HandOver.State.WAITING);
        assertThat(handed.only(request).round()).isEqualTo(2);
    }

    @Test
    void aHandOverToADeletedDestinationCanNotBeRetried() {
        var hook = handed.webhook("https://crm.example/");
        var request = given.request("aurora", "north");

        handed.delete(hook);

        given().get(page(request))
                .then()
                .body(containsString("интеграция удалена"))
                .body(not(containsString("Попробовать ещё раз")));
    }

    @Test
    void aRequestOfAnotherCentreCanNotBeRetried() {
        var hook = handed.webhook("https://crm.example/");
        var south = given.request("aurora", "south");
        handed.delete(hook);

        form(south).send(Map.of("channel", hook.channel(), "round", "1")).then().statusCode(404);
        form(UUID.randomUUID())
                .send(Map.of("channel", hook.channel(), "round", "1"))
                .then()
                .statusCode(404);

        assertThat(handed.only(south).state()).isEqualTo(HandOver.State.FAILED);
    }

    @Test
    void anUnknownChannelChangesNothing() {
        handed.webhook("https://crm.example/");
        var request = given.request("aurora", "north");

        for (var channel : new String[] {"", "webhook", "\u0000", "adf:' or 1=1"}) {
            form(request).send(Map.of("channel", channel, "round", "1")).then().statusCode(303);
        }

        assertThat(handed.only(request).round()).isEqualTo(1);
    }

    private HtmlForm form(UUID request) {
        var chat = given.question("aurora", "north", "Вопрос");
        var any = HtmlForm.open(Given.PANEL + "/chats/" + chat.id());
        return new HtmlForm(page(request) + "/hand-overs", any.csrf(), any.id());
    }

    private static String page(UUID request) {
        return Given.PANEL + "/requests/" + request;
    }
}
