package salon.panel.plugins;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import salon.panel.Given;
import salon.panel.HtmlForm;
import salon.plugin.CardTypes;

@QuarkusTest
@TestSecurity(user = Given.ALEX, roles = "administrator")
class PluginResourceTest {
    private static final String PAGE = Given.PANEL + "/centres/north/plugins";
    private static final String OF_VEGA = "/t/vega/panel/centres/main/plugins";
    private static final String TEST_DRIVE = "value=\"test-drive\"";

    @Inject
    Given given;

    @Inject
    CardTypes types;

    @AfterEach
    void mend() {
        types.switchOn("test-drive");
    }

    @Test
    void showsWhichTypesThereAreAndWhichFilesAreRefusedAndWhy() {
        given().get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("<h2>Тест-драйв</h2>"))
                .body(containsString("test-drive · версия 1 · встроен"))
                .body(containsString("<b>broken.jar</b>"))
                .body(containsString("<div lang=\"en\">it can&#39;t be read as a jar</div>"))
                .body(containsString("plugins\" aria-current=\"page\""));
        given().get(PAGE + "?lang=en").then().body(containsString("built in"));
    }

    @Test
    void switchesATypeOffAndOnForTheGroup() {
        var chat = Given.PANEL + "/chats/"
                + given.question("aurora", "north", "Где?").id();

        turn("test-drive", "off").then().statusCode(303).header("Location", containsString(PAGE + "#test-drive"));
        turn("test-drive", "off").then().statusCode(303);

        given().get(PAGE).then().body(containsString("Выключен для группы"));
        given().get(chat).then().body(not(containsString(TEST_DRIVE)));

        turn("test-drive", "on").then().statusCode(303);

        given().get(chat).then().body(containsString(TEST_DRIVE));
        given().get(PAGE).then().body(not(containsString("Выключен для группы")));
    }

    @Test
    void switchesATypeOffAndOnForOneCentre() {
        var north = Given.PANEL + "/chats/"
                + given.question("aurora", "north", "Где?").id();
        var south = Given.PANEL + "/chats/"
                + given.question("aurora", "south", "Где?").id();

        turn("test-drive", "off south").then().statusCode(303);

        given().get(north).then().body(containsString(TEST_DRIVE));
        given().get(south).then().body(not(containsString(TEST_DRIVE)));

        turn("test-drive", "on south").then().statusCode(303);

        given().get(south).then().body(containsString(TEST_DRIVE));
    }

    @Test
    void keepsWhatWasTypedWhenTheTypeIsSwitchedOffMeanwhile() {
        var chat = Given.PANEL + "/chats/"
                + given.question("aurora", "north", "Где?").id();
        var form = HtmlForm.open(chat);
        turn("test-drive", "off").then().statusCode(303);

        try {
            form.send(Map.of("text", "Ждём", "card", "test-drive", "card.car", "Vesta"))
                    .then()
                    .statusCode(422)
                    .body(containsString("Ждём</textarea>"))
                    .body(containsString("value=\"Vesta\""))
                    .body(containsString("не предлагается"));
        } finally {
            turn("test-drive", "on").then().statusCode(303);
        }
    }

    @Test
    void tellsWhyATypeFailedAndGivesItAnotherChance() {
        types.switchOff("test-drive", "failed 5 times in a row in link: it threw <b>");

        given().get(PAGE)
                .then()
                .body(containsString("Отключён после сбоев"))
                .body(containsString("failed 5 times in a row in link: it threw &lt;b&gt;"));

        turn("test-drive", "again").then().statusCode(303);

        assertThat(types.isOn("test-drive")).isTrue();
        given().get(PAGE).then().body(not(containsString("Отключён после сбоев")));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        turn("nothing", "on").then().statusCode(404);
        turn("test-drive", "off main").then().statusCode(404);
        turn("test-drive", "").then().statusCode(400);
        turn("test-drive", "maybe").then().statusCode(400);
        given().formParam("turn", "off").post(PAGE + "/test-drive").then().statusCode(400);
        given().get(PAGE + "/nothing/settings").then().statusCode(404);

        given().get(PAGE).then().body(not(containsString("Выключен для группы")));
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void isNotForAgents() {
        given().get(PAGE).then().statusCode(403);
        given().get(PAGE + "/tyres/settings").then().statusCode(403);
        given().get(Given.PANEL + "/centres/north/chats").then().body(not(containsString("/plugins")));
    }

    @Test
    @TestSecurity(user = Given.VIKTOR, roles = "administrator")
    void anotherGroupHasItsOwnSwitches() {
        given().get(PAGE).then().statusCode(403);
        given().get(PAGE + "/tyres/settings").then().statusCode(403);
        new HtmlForm(PAGE + "/test-drive", HtmlForm.on(OF_VEGA, OF_VEGA).csrf(), "")
                .send(Map.of("turn", "off"))
                .then()
                .statusCode(403);

        given().get(OF_VEGA)
                .then()
                .statusCode(200)
                .body(containsString("Вега Центр"))
                .body(not(containsString("Аврора")));
    }

    private static Response turn(String type, String turn) {
        return HtmlForm.on(PAGE, PAGE + "/" + type).send(Map.of("turn", turn));
    }
}
