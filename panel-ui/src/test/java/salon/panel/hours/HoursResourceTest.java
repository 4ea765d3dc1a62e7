package salon.panel.hours;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.centre.AutomaticTexts.Key;
import salon.centre.AutomaticTexts.Occasion;
import salon.centre.CentreSettings;
import salon.centre.CentreSettings.SaveResult;
import salon.centre.CentreSettings.Settings;
import salon.centre.Centres;
import salon.centre.HoursForm;
import salon.panel.Given;
import salon.panel.HtmlForm;

@QuarkusTest
@TestSecurity(user = Given.MARINA, roles = "manager")
class HoursResourceTest {
    private static final String PAGE = Given.PANEL + "/centres/north/hours";
    private static final String OUTSIDE_HOURS = "text.outside-hours.ru";
    private static final Pattern INPUT = Pattern.compile("name=\"((?:day|zone)[^\"]*)\" value=\"([^\"]*)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @Inject
    Given given;

    @Inject
    Centres centres;

    @Inject
    CentreSettings settings;

    private Map<String, HoursForm> before = Map.of();

    @BeforeEach
    void remember() {
        before = Map.of("north", HoursForm.of(stored("north")), "south", HoursForm.of(stored("south")));
    }

    @AfterEach
    void restore() {
        before.forEach((centre, form) -> {
            var current = stored(centre);
            var result =
                    given.in("aurora", () -> settings.save(current.centre().id(), form.withVersion(current.version())));
            assertThat(result).isInstanceOf(SaveResult.Saved.class);
        });
    }

    @Test
    void showsTheHoursTheTextsAndWhatCanBeFilledIn() {
        given().get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("name=\"day.1\" value=\"09:00–20:00\""))
                .body(containsString("name=\"day.7\" value=\"10:00–18:00\""))
                .body(containsString("value=\"Europe/Moscow\""))
                .body(containsString("Сейчас мы закрыты. Откроемся {opens} и сразу ответим."))
                .body(containsString("<code>{customer}</code>"))
                .body(containsString("aria-current=\"page\">"));
    }

    /// Also while the centre is open.
    @Test
    void showsTheTextOutsideHoursAsItReadsWhenTheCentreIsClosed() {
        assertThat(given().get(PAGE).asString())
                .containsPattern("Откроемся (в|во) [а-я]+, \\d+ [а-я]+, в \\d+:00 и сразу ответим");
    }

    @Test
    void speaksEnglish() {
        given().get(PAGE + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("<h1>Hours and automatic messages</h1>"))
                .body(containsString("Message outside hours"))
                .body(containsString("the customer&#39;s name"));
    }

    @Test
    void savesHoursSpecialDaysAndTexts() {
        var values = shown();
        values.put("day.1", "9-13, 14-20");
        values.put("day.2", "круглосуточно");
        values.put("day.3", "");
        values.put("special.0.from", "2026-12-31");
        values.put("special.0.to", "2027-01-08");
        values.put("special.0.yearly", "yes");
        values.put("special.0.hours", "");
        values.put("special.0.name", "Новый <год>");
        values.put(OUTSIDE_HOURS, "{customer}, мы откроемся {opens}");

        send(values).then().statusCode(303).header("Location", endsWith("/hours?said=saved"));

        var saved = stored("north");
        assertThat(saved.centre().openingHours())
                .containsExactly(
                        "Mo 09:00-13:00", "Mo 14:00-20:00", "Tu 00:00-24:00", "Th-Fr 09:00-20:00", "Sa-Su 10:00-18:00");
        assertThat(saved.centre().hours().specialDays()).singleElement().satisfies(day -> assertThat(day.yearly())
                .isTrue());
        given().get(PAGE + "?said=saved")
                .then()
                .body(containsString("role=\"status\""))
                .body(containsString("value=\"Новый &lt;год&gt;\""))
                .body(containsString("Иван Петров"));
    }

    @Test
    void eachProblemIsBoundToItsField() {
        var values = shown();
        values.put("day.1", "как <обычно>");
        values.put("day.2", "9-14, 13-20");
        values.put("zone", "Mars/Phobos");
        values.put("special.0.from", "2026-12-31");
        values.put("special.0.to", "2026-12-30");
        values.put("special.0.name", "Канун");
        values.put(OUTSIDE_HOURS, "Здравствуйте, {имя}!");

        var page = send(values);

        page.then()
                .statusCode(422)
                .body(containsString("role=\"alert\""))
                .body(containsString("value=\"как &lt;обычно&gt;\""))
                .body(containsString("Не получилось прочитать «как &lt;обычно&gt;»"))
                .body(containsString("Такое подставить нельзя: {имя}."))
                .body(containsString("data-unsaved=\"changed\""));
        for (var id : List.of("day-1", "day-2", "zone", "special-0-to", "text-outside-hours-ru")) {
            assertThat(page.asString())
                    .containsPattern("id=\"" + id + "\"[^>]*aria-describedby=\"[^\"]*" + id + "-problem\"")
                    .containsPattern("id=\"" + id + "\"[^>]*aria-invalid=\"true\"")
                    .contains("<div class=\"invalid-feedback d-block\" id=\"" + id + "-problem\">");
        }
        assertThat(stored("north").centre().openingHours()).contains("Mo-Fr 09:00-20:00");
    }

    @Test
    void ofTwoWhoSaveAtOnceTheSecondIsToldAndLosesNothing() {
        var second = shown();
        var first = shown();
        first.put("day.1", "8-17");
        send(first).then().statusCode(303);
        second.put("day.1", "10-19");

        var refused = send(second);

        refused.then()
                .statusCode(409)
                .body(containsString("value=\"10-19\""))
                .body(containsString("08:00–17:00"))
                .body(containsString("другой сотрудник"));
        second.put("version", version(refused));
        send(second).then().statusCode(303);
        assertThat(stored("north").centre().openingHours()).contains("Mo 10:00-19:00");
    }

    @Test
    void aDayIsAddedAndRemovedWithoutSavingAndWithoutAScript() {
        var values = shown();
        values.put("day.1", "не сохранять");
        values.put("do", "add-day");

        var added = send(values);
        values.put("special.0.name", "Праздник");
        values.put("special.1.name", "Ещё один");
        values.put("do", "remove-day.0");
        var removed = send(values);

        added.then()
                .statusCode(200)
                .body(containsString("name=\"special.0.from\""))
                .body(containsString("value=\"не сохранять\""))
                .body(containsString("ещё не сохранены"));
        removed.then()
                .body(not(containsString("Праздник\"")))
                .body(containsString("name=\"special.0.name\" value=\"Ещё один\""));
        assertThat(stored("north").centre().hours().specialDays()).isEmpty();
    }

    @Test
    void aTextIsSuggestedAndShownAsACustomerReadsIt() {
        var values = shown();
        values.put(OUTSIDE_HOURS, "");
        values.put("do", "suggest." + OUTSIDE_HOURS);

        send(values)
                .then()
                .statusCode(200)
                .body(containsString("Сейчас мы закрыты. Откроемся {opens} и сразу ответим."));
        assertThat(stored("north").version())
                .isEqualTo(Integer.parseInt(Objects.requireNonNull(values.get("version"))));
    }

    @Test
    void anEmptyTextIsNone() {
        var values = shown();
        values.put(OUTSIDE_HOURS, "  ");

        send(values).then().statusCode(303);

        assertThat(stored("north").texts()).containsEntry(new Key(Occasion.OUTSIDE_HOURS, Locale.of("ru")), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999999999", "x"})
    void aFormWithoutTheRightVersionChangesNothing(String version) {
        var values = shown();
        values.put("version", version);
        values.put("day.1", "1-2");

        send(values).then().statusCode(409);

        assertThat(stored("north").centre().openingHours()).contains("Mo-Fr 09:00-20:00");
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void agentsHaveNoSuchPage() {
        given().get(PAGE).then().statusCode(403);
        given().get(Given.PANEL + "/centres/north/chats").then().body(not(containsString("/north/hours\"")));
    }

    @Test
    void managersSeeItInTheMenuAndNothingElseOfTheSettings() {
        given().get(Given.PANEL + "/centres/north/chats")
                .then()
                .body(containsString("/north/hours\""))
                .body(not(containsString("/north/plugins\"")));
    }

    @Test
    void otherCentresAreNotFound() {
        given().get(Given.PANEL + "/centres/nowhere/hours").then().statusCode(404);
        given().get("/t/vega/panel/centres/main/hours").then().statusCode(403);
    }

    @Test
    void copyingShowsPerCentreWhatWouldChange() {
        given().get(PAGE + "/copy?what=hours&what=texts&to=south")
                .then()
                .statusCode(200)
                .body(containsString("Аврора Юг"))
                .body(containsString("пн–вс: 09:00–21:00"))
                .body(containsString("пн–пт: 09:00–20:00"))
                .body(containsString("сб–вс: 10:00–18:00"))
                .body(containsString("Здравствуйте! Это «Аврора Юг». Чем можем помочь?"))
                .body(containsString("name=\"seen\" value=\"south:"));
    }

    @Test
    void whatIsConfirmedIsCopied() {
        copy(List.of("hours"), preview()).then().statusCode(303).header("Location", endsWith("/hours?said=copied"));

        assertThat(stored("south").centre().openingHours())
                .isEqualTo(stored("north").centre().openingHours());
        assertThat(stored("south").texts())
                .isEqualTo(Objects.requireNonNull(before.get("south")).texts());
        given().get(PAGE + "/copy?what=hours&to=south")
                .then()
                .body(containsString("Ничего не изменится"))
                .body(not(containsString("name=\"seen\"")));
    }

    @Test
    void whatHasChangedSinceThePreviewIsNotCopied() {
        var preview = preview();
        var values = shown();
        values.put("day.1", "8-17");
        send(values).then().statusCode(303);

        copy(List.of("hours"), preview)
                .then()
                .statusCode(409)
                .body(containsString("Ничего не скопировано"))
                .body(containsString("08:00–17:00"));

        assertThat(stored("south").centre().openingHours()).containsExactly("Mo-Su 09:00-21:00");
    }

    @Test
    void whatOrWhereToMayNotBeLeftOut() {
        given().get(PAGE + "/copy?what=hours").then().statusCode(200).body(containsString("Отметьте"));
        given().get(PAGE + "/copy?to=south").then().statusCode(200).body(containsString("Отметьте"));
        copy(List.of(), preview()).then().statusCode(422);
    }

    @Test
    void nothingIsCopiedToCentresWhereTheMemberDoesNotWork() {
        given().get(PAGE + "/copy?what=hours&to=main&to=north")
                .then()
                .statusCode(200)
                .body(not(containsString("name=\"seen\"")));
        var form = HtmlForm.on(PAGE, PAGE + "/copy");
        form.send(Map.of("what", "hours", "seen", "main:0", "version", "0"))
                .then()
                .statusCode(422);
    }

    private Response preview() {
        return given().get(PAGE + "/copy?what=hours&to=south");
    }

    private Response copy(List<String> what, Response preview) {
        var seen = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(preview.asString());
        assertThat(seen.find()).isTrue();
        var values = new LinkedHashMap<String, String>();
        values.put("seen", Objects.requireNonNull(seen.group(1)));
        values.put("version", version(preview));
        what.forEach(part -> values.put("what", part));
        return HtmlForm.on(PAGE, PAGE + "/copy").send(values);
    }

    /// What the form shows, as a browser would send it.
    private Map<String, String> shown() {
        var page = given().get(PAGE).then().statusCode(200).extract().response();
        var values = new LinkedHashMap<String, String>();
        values.put("version", version(page));
        INPUT.matcher(page.asString()).results().forEach(input -> values.put(input.group(1), input.group(2)));
        stored("north").texts().forEach((key, text) -> values.put(HoursForm.field(key), text));
        values.put("do", "save");
        return values;
    }

    private static Response send(Map<String, String> values) {
        return HtmlForm.on(PAGE, PAGE).send(values);
    }

    private static String version(Response page) {
        var version = VERSION.matcher(page.asString());
        assertThat(version.find()).isTrue();
        return Objects.requireNonNull(version.group(1));
    }

    private Settings stored(String centre) {
        return given.in(
                "aurora",
                () -> settings.find(centres.bySlug(centre).orElseThrow().id()).orElseThrow());
    }
}
