package salon.panel.requests;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.customer.Customers;
import salon.panel.Given;
import salon.panel.HtmlForm;
import salon.request.CustomerNotice;
import salon.request.Request;
import salon.request.Request.State;
import salon.request.RequestAction;
import salon.request.RequestChange;
import salon.request.RequestChanges;
import salon.staff.Staff;
import salon.tenant.CurrentTenant;
import salon.tenant.Tenants;

@QuarkusTest
@TestSecurity(user = Given.ANNA, roles = "agent")
class RequestPageResourceTest {
    @Inject
    Given given;

    @Inject
    Tenants tenants;

    @Inject
    Staff staff;

    @Inject
    RequestChanges changes;

    @Inject
    Customers customers;

    @Inject
    EntityManager rows;

    @Test
    void offersOnlyTheAvailableActions() {
        var request = testDrive();

        page(request)
                .body(containsString("value=\"take\">Взять в работу"))
                .body(containsString("value=\"confirmed\">Подтвердить"))
                .body(not(containsString("value=\"done\"")));
        send(request, 0, Map.of("do", "take"));

        page(request)
                .body(containsString("value=\"give-back\">Вернуть в новые"))
                .body(containsString("value=\"done\">Выполнена"))
                .body(not(containsString("value=\"take")));
    }

    @Test
    void showsTheTextOfTheConsentAndWarnings() {
        var request = given.insurance("aurora", "north");
        var consent = Objects.requireNonNull(request.consent());

        page(request)
                .body(containsString("Согласие пользователя, редакция 1"))
                .body(containsString("<blockquote>" + consent.text() + "</blockquote>"))
                .body(containsString("XTA210990Y2765499</bdi><div class=\"slip\">"));
        page(testDrive())
                .body(not(containsString("Согласие пользователя")))
                .body(not(containsString("class=\"slip\"")));
    }

    /// Of a card type whose form asks for no phone number.
    @Test
    void warnsOfACustomerWhoLeftNoContact() {
        var warning = "Ни в профиле, ни в заявке нет телефона и мэйла";
        var request = testDrive();
        given.in("aurora", () -> customers.change(request.customer(), "Ольга Смирнова", "", "", Locale.of("ru")));

        page(request).body(not(containsString(warning)));
        given.in("aurora", () -> QuarkusTransaction.requiringNew()
                .call(() -> rows.createNativeQuery("update request set answers = answers - 'phone' where id = :id")
                        .setParameter("id", request.id())
                        .executeUpdate()));

        page(request).body(containsString(warning));
    }

    @Test
    void notifiesTheCustomerOnceHoweverOftenTheFormIsSent() {
        var request = testDrive();
        var form = HtmlForm.open(address(request));
        var day = LocalDate.now().plusDays(20);
        var values = Map.of(
                "revision", "0", "do", "confirmed", "words", "Ждём\r\nвас", "day", day.toString(), "time", "15:00");

        var first = form.send(values).then().statusCode(303).extract().header("Location");
        form.send(values).then().statusCode(303);

        assertThat(given.chatTexts(request))
                .singleElement()
                .asString()
                .startsWith("Заявка «Тест-драйв»: подтверждена\nЖдём\nвас\n");
        given().get(first)
                .then()
                .body(containsString("Сохранено."))
                .body(containsString("Новая → <b>Подтверждена</b>"))
                .body(containsString("<blockquote>Ждём\nвас</blockquote>"))
                .body(containsString("Анна Орлова"))
                .body(containsString("15:00"));
    }

    @Test
    void theDayThatTheCustomerAskedForStandsInTheFormAndIsAppointedWhenItStays() {
        var request = testDrive();
        var day = Objects.requireNonNull(request.answers().get("day")).toString();
        page(request).body(containsString("name=\"day\" value=\"" + day + "\"")).body(containsString("Так попросил"));

        send(request, 0, Map.of("do", "take", "day", day));
        assertThat(given.chatTexts(request)).singleElement().asString().doesNotContain("Назначено", "Другое время");
        send(request, 1, Map.of("do", "tell", "day", day)).then().statusCode(422);
        send(request, 1, Map.of("do", "confirmed", "day", day, "time", "10:00"));

        assertThat(given.chatTexts(request).getLast())
                .contains("подтверждена\nНазначено: ")
                .endsWith("10:00");
        page(request)
                .body(containsString("<div>Назначено: "))
                .body(not(containsString("Другое время")))
                .body(not(containsString("Так попросил")))
                .body(containsString("name=\"time\" value=\"10:00\""));
    }

    @Test
    void anotherDayThanTheCustomersIsCalledSo() {
        var request = testDrive();
        var other = LocalDate.now().plusDays(20).toString();

        var form = HtmlForm.open(address(request));
        form.send(Map.of("revision", "0", "do", "tell", "day", other)).then().statusCode(303);
        form.send(Map.of("revision", "0", "do", "tell", "day", other)).then().statusCode(303);

        assertThat(given.chatTexts(request)).singleElement().asString().contains("Другое время: ");
        page(request)
                .body(containsString("<div>Другое время: "))
                .body(containsString("name=\"day\" value=\"" + other + "\""))
                .body(not(containsString("Так попросил")));
    }

    @Test
    void anotherDayThatIsConfirmedIsAppointed() {
        var request = testDrive();
        var other = LocalDate.now().plusDays(20).toString();
        send(request, 0, Map.of("do", "tell", "day", other));

        send(request, 1, Map.of("do", "confirmed", "day", other));

        assertThat(given.chatTexts(request).getLast()).contains("подтверждена\nНазначено: ");
        page(request).body(containsString("<div>Другое время: ")).body(containsString("<div>Назначено: "));
    }

    @Test
    void keepsTheInputWhenTheRequestWasChangedMeanwhile() {
        var request = testDrive();
        var form = HtmlForm.open(address(request));
        borisDeclines(request);

        form.send(Map.of("revision", "0", "do", "confirmed", "words", "Ждём вас"))
                .then()
                .statusCode(409)
                .body(containsString("Ждём вас</textarea>"))
                .body(containsString("Борис Кузнецов"))
                .body(containsString("Новая → <b>Отклонена</b>"))
                .body(containsString("name=\"revision\" value=\"1\""))
                .body(containsString("value=\"in-work\">Вернуть в работу"));

        assertThat(given.find(request).state()).isEqualTo(State.DECLINED);
    }

    @Test
    void anOpenPageShowsAChangeOfAnotherStaffMember() {
        var request = testDrive();
        var since = address(request) + "/since/0";
        assertThat(given().get(since).then().statusCode(200).extract().asString())
                .isBlank();

        borisDeclines(request);

        given().get(since).then().body(containsString("Борис Кузнецов")).body(containsString("Отклонена"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01, '',    day-problem",
        "'',         15:00, day-problem",
        "завтра,     '',    day-problem",
        "+999999999-12-31, '', day-problem",
    })
    void keepsTheInputWhenTheDayIsInvalid(String day, String time, String problem) {
        var request = testDrive();

        HtmlForm.open(address(request))
                .send(Map.of("revision", "0", "do", "confirmed", "words", "Ждём <вас>", "day", day, "time", time))
                .then()
                .statusCode(422)
                .body(containsString("id=\"" + problem + "\""))
                .body(containsString("Ждём &lt;вас&gt;</textarea>"))
                .body(containsString("value=\"" + day + "\""));

        assertThat(given.find(request).revision()).isZero();
    }

    @Test
    void refusesANoticeThatIsTooLongOrEmpty() {
        var request = testDrive();

        for (var form : List.of(
                Map.of("do", "confirmed", "words", "а".repeat(2_001)),
                Map.of("do", "confirmed", "words", "a\0b"),
                Map.of("do", "tell", "words", " "))) {
            send(request, 0, form).then().statusCode(422).body(containsString("id=\"words-problem\""));
        }

        assertThat(given.chatTexts(request)).isEmpty();
    }

    @Test
    void refusesUnknownAndUnavailableActions() {
        var request = testDrive();

        send(request, 0, Map.of("do", "vanish")).then().statusCode(400);
        send(request, 0, Map.of("do", "")).then().statusCode(400);
        HtmlForm.open(address(request))
                .send(Map.of("do", "take", "revision", "first"))
                .then()
                .statusCode(400);
        send(request, 0, Map.of("do", "done")).then().statusCode(409).body(containsString("так сделать нельзя"));

        assertThat(given.find(request).revision()).isZero();
    }

    @Test
    void notesAreForStaffOnlyAndAddedOnce() {
        var request = testDrive();
        var page = HtmlForm.open(address(request));
        var form = new HtmlForm(
                address(request) + "/notes", page.csrf(), UUID.randomUUID().toString());

        form.send(Map.of("text", "Звонил <дважды>")).then().statusCode(303);
        form.send(Map.of("text", "Звонил <дважды>")).then().statusCode(303);
        form.send(Map.of("text", "Дозвонился")).then().statusCode(409).body(containsString("Дозвонился</textarea>"));
        new HtmlForm(form.address(), form.csrf(), UUID.randomUUID().toString())
                .send(Map.of("text", " "))
                .then()
                .statusCode(422)
                .body(containsString("id=\"note-problem\""));

        var html = page(request).extract().asString();
        assertThat(html.split("Звонил &lt;дважды&gt;", -1)).hasSize(2);
        assertThat(html).doesNotContain("Дозвонился");
        assertThat(given.chatTexts(request)).isEmpty();
    }

    @Test
    void refusesAFormWithoutItsToken() {
        var request = testDrive();

        given().formParam("form", UUID.randomUUID().toString())
                .formParam("revision", "0")
                .formParam("do", "declined")
                .post(address(request))
                .then()
                .statusCode(400);

        assertThat(given.find(request).state()).isEqualTo(State.NEW);
    }

    @Test
    void isNotFoundByStaffOfOtherCentresAndTenants() {
        var mine = HtmlForm.open(address(testDrive()));
        var south = given.testDrive("aurora", "south", "Пётр Ильин", "");
        var vega = given.testDrive("vega", "main", "Пётр Ильин", "");

        for (var foreign : new Request[] {south, vega}) {
            given().get(address(foreign)).then().statusCode(404);
            given().get(address(foreign) + "/since/0").then().statusCode(404);
            new HtmlForm(address(foreign), mine.csrf(), mine.id())
                    .send(Map.of("revision", "0", "do", "take"))
                    .then()
                    .statusCode(404);
            new HtmlForm(address(foreign) + "/notes", mine.csrf(), mine.id())
                    .send(Map.of("text", "Чужая"))
                    .then()
                    .statusCode(404);
        }
        given().get("/t/vega/panel/requests/" + vega.id()).then().statusCode(403);

        assertThat(given.find(south).revision()).isZero();
    }

    private Request testDrive() {
        return given.testDrive("aurora", "north", "Пётр Ильин", "Хочу прокатиться");
    }

    private void borisDeclines(Request request) {
        CurrentTenant.run(tenants.bySlug("aurora").orElseThrow(), () -> {
            var boris = staff.bySubject(Given.BORIS).orElseThrow();
            changes.apply(new RequestChange(
                    UUID.randomUUID(),
                    request.id(),
                    0,
                    boris,
                    new RequestAction.Move(State.DECLINED),
                    CustomerNotice.NONE));
        });
    }

    private static Response send(Request request, int revision, Map<String, String> values) {
        var all = new HashMap<>(values);
        all.put("revision", String.valueOf(revision));
        return HtmlForm.open(address(request)).send(all);
    }

    private static ValidatableResponse page(Request request) {
        return given().get(address(request)).then().statusCode(200);
    }

    private static String address(Request request) {
        return Given.PANEL + "/requests/" + request.id();
    }
}
