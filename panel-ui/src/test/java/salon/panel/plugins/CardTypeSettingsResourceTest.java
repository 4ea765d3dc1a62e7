package salon.panel.plugins;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.panel.Given;
import salon.panel.HtmlForm;
import salon.plugin.CardTypeSettings;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

@QuarkusTest
@TestSecurity(user = Given.ALEX, roles = "administrator")
class CardTypeSettingsResourceTest {
    private static final String PAGE = Given.PANEL + "/centres/north/plugins/tyres/settings";
    private static final String KEY = "tajna-47-klyuch";

    @Inject
    Tenants tenants;

    @Inject
    CardTypeSettings settings;

    @Test
    void asksForEveryKindOfSetting() {
        given().get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("<h1>Настройки: Хранение шин</h1>"))
                .body(containsString("type=\"password\" id=\"set-key\""))
                .body(containsString("type=\"email\" id=\"set-mail\""))
                .body(containsString("type=\"tel\" id=\"set-phone\""))
                .body(containsString("inputmode=\"numeric\" id=\"set-days\""))
                .body(containsString("<option value=\"south\">Аврора Юг</option>"))
                .body(containsString("<option value=\"courier\">Курьер</option>"))
                .body(not(containsString("Вега")));
    }

    @Test
    void savesAndShowsEverythingButTheSecret() {
        save(Map.of("set.office", "Склад 1", "set.price", "1500,5", "set.place", "south", "secret.key", KEY))
                .then()
                .statusCode(303);

        given().get(PAGE + "?saved=1")
                .then()
                .body(containsString("Сохранено"))
                .body(containsString("value=\"Склад 1\""))
                .body(containsString("value=\"1500,50\""))
                .body(containsString("<option value=\"south\" selected>"))
                .body(containsString("Значение задано и больше не показывается"))
                .body(containsString("name=\"clear.key\""))
                .body(not(containsString(KEY)));

        save(Map.of("set.office", "Склад 2")).then().statusCode(303);
        given().get(PAGE).then().body(containsString("Значение задано"));

        save(Map.of("set.office", "Склад 2", "clear.key", "1")).then().statusCode(303);
        given().get(PAGE).then().body(containsString("Значение не задано"));
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefusedButNotTheSecret() {
        save(Map.of("set.office", "Склад 3")).then().statusCode(303);

        save(Map.of(
                        "set.office",
                        " ",
                        "set.note",
                        "<b>\"тут\"",
                        "set.days",
                        "1000",
                        "set.mail",
                        "куда",
                        "secret.key",
                        KEY))
                .then()
                .statusCode(422)
                .body(containsString("Ничего не сохранено"))
                .body(containsString("&lt;b&gt;"))
                .body(containsString("value=\"1000\""))
                .body(containsString("value=\"куда\""))
                .body(containsString("id=\"problem-office\">Заполните это поле"))
                .body(containsString("id=\"problem-days\">Число слишком"))
                .body(containsString("id=\"problem-mail\">Проверьте"))
                .body(containsString("Введите ещё раз"))
                .body(not(containsString(KEY)));

        given().get(PAGE).then().body(containsString("value=\"Склад 3\"")).body(not(containsString("куда")));
    }

    @Test
    void survivesHostileForms() {
        save(Map.of("set.office", "a\u0000b")).then().statusCode(422);
        save(Map.of("set.office", "x".repeat(1_000))).then().statusCode(422);
        save(Map.of("set.office", "Склад 4", "set.unknown", "x", "clear.office", "1", "other", "x"))
                .then()
                .statusCode(303);
        given().formParam("set.office", "x").post(PAGE).then().statusCode(400);
        HtmlForm.on(PAGE, PAGE.replace("tyres", "nothing"))
                .send(Map.of())
                .then()
                .statusCode(404);

        given().get(PAGE).then().body(containsString("value=\"Склад 4\""));
    }

    @Test
    void aTypeWithoutSettingsSaysSo() {
        given().get(PAGE.replace("tyres", "insurance"))
                .then()
                .statusCode(200)
                .body(containsString("У этой услуги нет настроек"));
    }

    @Test
    @TestSecurity(user = Given.VIKTOR, roles = "administrator")
    void anotherGroupSeesOnlyItsOwn() {
        var aurora = tenants.bySlug("aurora").orElseThrow();
        var all = Map.of("office", "Склад 1", "key", KEY);
        CurrentTenant.run(
                aurora, () -> settings.save("tyres", all, Set.of(), aurora.locale(), UUID.fromString(Given.ALEX)));

        given().get("/t/vega/panel/centres/main/plugins/tyres/settings")
                .then()
                .statusCode(200)
                .body(containsString("Вега Центр"))
                .body(not(containsString("Склад 1")))
                .body(containsString("Значение не задано"));
    }

    private static Response save(Map<String, String> values) {
        return HtmlForm.on(PAGE, PAGE).send(values);
    }
}
