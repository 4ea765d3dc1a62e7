package salon.panel.integrations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.panel.Given;
import salon.panel.HtmlForm;

@QuarkusTest
@TestSecurity(user = Given.ALEX, roles = "administrator")
class DestinationResourceTest {
    private static final String PAGE = Given.PANEL + "/centres/north/integrations";
    private static final Pattern SECRET = Pattern.compile("id=\"secret\" value=\"([A-Za-z0-9_-]{43})\"");

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
    void aNewWebhookShowsItsSecretOnceAndOnNoPageLater() {
        var form = HtmlForm.open(PAGE + "/new?kind=webhook");
        var values = Map.of("kind", "WEBHOOK", "address", "https://crm.example/salon?a=1&b=2", "centre", "north");

        var shown = at(form, PAGE).send(values).then().statusCode(200).extract();
        var again = at(form, PAGE).send(values);

        var secret = secret(shown.asString());
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        again.then().statusCode(303).header("Location", endsWith("/" + form.id() + "?said=shown"));
        var destination = PAGE + "/" + form.id();
        for (var page : new String[] {PAGE, destination, destination + "?said=shown", PAGE + "/deliveries"}) {
            given().get(page).then().statusCode(200).body(not(containsString(secret)));
        }
        given().get(PAGE)
                .then()
                .body(containsString("https://crm.example/salon?a=1&amp;b=2"))
                .body(containsString("Аврора Север"));
    }

    @Test
    void aRotatedSecretIsShownOnceHoweverOftenTheButtonIsPressed() {
        var hook = handed.webhook("https://crm.example/");
        var form = HtmlForm.open(PAGE + "/" + hook.id());
        var rotate = at(form, PAGE + "/" + hook.id() + "/secret");

        var first = rotate.send(Map.of("version", "1")).then().statusCode(200).extract();

        assertThat(secret(first.asString())).hasSize(43);
        rotate.send(Map.of("version", "1")).then().statusCode(303).header("Location", endsWith("?said=shown"));
    }

    @Test
    void underACentreThatIsNotTheirsNothingHappens() {
        var hook = handed.webhook("https://crm.example/");
        var form = HtmlForm.open(PAGE + "/" + hook.id());
        for (var centre : new String[] {"nowhere", "main"}) {
            var elsewhere = Given.PANEL + "/centres/" + centre + "/integrations";
            for (var action : new String[] {"", "/switch", "/delete", "/test"}) {
                at(form, elsewhere + "/" + hook.id() + action)
                        .send(Map.of(
                                "address",
                                "https://changed.example/",
                                "trial",
                                hook.id().toString()))
                        .then()
                        .statusCode(404);
            }
        }

        given().get(PAGE + "/" + hook.id()).then().statusCode(200).body(containsString("https://crm.example/"));
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondIsToldAndLosesNothing() {
        var hook = handed.webhook("https://crm.example/");
        var page = PAGE + "/" + hook.id();
        var form = at(HtmlForm.open(page), page);
        form.send(Map.of("address", "https://first.example/", "version", "1"))
                .then()
                .statusCode(303);

        var second = form.send(Map.of("address", "https://second.example/", "version", "1"));

        second.then()
                .statusCode(409)
                .body(containsString("изменил кто-то ещё"))
                .body(containsString("value=\"https://second.example/\""))
                .body(containsString("name=\"version\" value=\"2\""));
        form.send(Map.of("address", "https://second.example/", "version", "2"))
                .then()
                .statusCode(303);
    }

    @Test
    void keepsTheInputWhenItIsRefused() {
        at(HtmlForm.open(PAGE + "/new?kind=webhook"), PAGE)
                .send(Map.of("kind", "WEBHOOK", "address", "crm\"><b>", "centre", "south", "type", "insurance"))
                .then()
                .statusCode(422)
                .body(containsString("value=\"crm&quot;&gt;&lt;b&gt;\""))
                .body(containsString("aria-invalid=\"true\""))
                .body(containsString("<option value=\"south\" selected>"))
                .body(containsString("<option value=\"insurance\" selected>"))
                .body(containsString("Это не адрес вебхука"));
        at(HtmlForm.open(PAGE + "/new?kind=adf"), PAGE)
                .send(Map.of("kind", "ADF", "address", "a@b.example", "centre", "main"))
                .then()
                .statusCode(422)
                .body(containsString("Такого центра больше нет"));
    }

    @Test
    void mailsInAdfAreAddedChangedSwitchedOffAndDeleted() {
        var form = HtmlForm.open(PAGE + "/new?kind=adf");
        at(form, PAGE)
                .send(Map.of("kind", "ADF", "address", "leads@crm.example"))
                .then()
                .statusCode(303);
        var destination = PAGE + "/" + form.id();

        at(form, destination)
                .send(Map.of("address", "other@crm.example", "version", "1"))
                .then()
                .statusCode(303);
        at(form, destination + "/switch").send(Map.of("on", "no")).then().statusCode(303);

        given().get(destination)
                .then()
                .body(containsString("value=\"other@crm.example\""))
                .body(containsString("выключено"))
                .body(not(containsString("Создать новый секрет")));
        at(form, destination + "/delete").send(Map.of()).then().statusCode(303);
        given().get(destination).then().statusCode(404);
        given().get(PAGE).then().body(containsString("Заявки пока никуда не передаются"));
    }

    @Test
    void aTestIsPlannedAndItsResultAwaited() {
        var hook = handed.webhook("https://crm.example/");
        var trial = UUID.randomUUID().toString();

        var log = at(HtmlForm.open(PAGE + "/" + hook.id()), PAGE + "/" + hook.id() + "/test")
                .send(Map.of("trial", trial))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        given().get(log).then().statusCode(200).body(containsString("Проверка отправляется"));
    }

    @Test
    void theLogShowsTheReasonAndRetriesOnceHoweverOftenTheButtonIsPressed() throws Exception {
        var hook = handed.webhook("https://crm.example/");
        var request = given.request("aurora", "north");
        handed.failed(request, hook, 503);
        var log = PAGE + "/deliveries?channel=" + hook.channel();

        var html = given().get(log + "&failed=yes")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(html).contains("ответ HTTP 503", "35 мс", "/requests/" + request, "Отправить ещё раз");
        var again = at(HtmlForm.open(PAGE + "/" + hook.id()), PAGE + "/deliveries/" + delivery(html) + "/again");
        again.send(Map.of("round", "1")).then().statusCode(303).header("Location", endsWith("said=again"));
        again.send(Map.of("round", "1")).then().statusCode(303).header("Location", endsWith("said=busy"));
        assertThat(handed.only(request).round()).isEqualTo(2);
    }

    @Test
    void malformedInputIsRefused() {
        given().get(PAGE + "/new?kind=carrier-pigeon").then().statusCode(400);
        given().get(PAGE + "/deliveries?after=yesterday").then().statusCode(400);
        given().urlEncodingEnabled(false)
                .get(PAGE + "/deliveries?channel=%00")
                .then()
                .statusCode(400);
        given().get(PAGE + "/" + UUID.randomUUID()).then().statusCode(404);
        var form = HtmlForm.open(PAGE + "/new?kind=adf");
        new HtmlForm(PAGE, form.csrf(), "no-id")
                .send(Map.of("kind", "ADF", "address", "a@b.example"))
                .then()
                .statusCode(400);
    }

    @Test
    void theMenuLeadsThereAndThePageSpeaksEnglish() {
        given().get(Given.PANEL + "/centres/north/chats").then().body(containsString("href=\"" + PAGE + "\""));
        given().get(PAGE + "?lang=en")
                .then()
                .body(containsString("<h1>Integrations</h1>"))
                .body(containsString("aria-current=\"page\""));
    }

    @Test
    @TestSecurity(
            user = Given.ANNA,
            roles = {"agent", "manager"})
    void itExistsForAdministratorsOnly() {
        var hook = handed.webhook("https://crm.example/");

        for (var page : new String[] {"", "/new?kind=adf", "/" + hook.id(), "/deliveries"}) {
            given().get(PAGE + page).then().statusCode(403);
        }
        given().get(Given.PANEL + "/centres/north/chats").then().body(not(containsString("/integrations")));
        assertThat(handed.isKnown(hook.id())).isTrue();
    }

    private static HtmlForm at(HtmlForm form, String address) {
        return new HtmlForm(address, form.csrf(), form.id());
    }

    private static String secret(String html) {
        var found = SECRET.matcher(html);
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private static String delivery(String html) {
        var found = Pattern.compile("/deliveries/([0-9a-f-]{36})/again").matcher(html);
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }
}
