package salon.panel.templates;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static salon.panel.Patience.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.definition.DefinitionInput;
import salon.definition.Definitions;
import salon.definition.Definitions.SaveResult;
import salon.embedded.TestServers;
import salon.panel.Given;
import salon.persistence.NativeSql;

@QuarkusTest
@TestSecurity(
        user = Given.MARINA,
        roles = {"agent", "manager"})
class TemplateResourceTest {
    private static final String NORTH = Given.PANEL + "/centres/north/templates";
    private static final String SOUTH = Given.PANEL + "/centres/south/templates";

    @Inject
    Given given;

    @Inject
    Definitions definitions;

    @Inject
    NativeSql sql;

    private final String topic = "mail-" + UUID.randomUUID().toString().substring(0, 8) + "x";
    private final String page = NORTH + "/" + topic + "?for=centre";
    private final String group = NORTH + "/" + topic + "?for=group";

    /// A type that nobody has saved a template of.
    @BeforeEach
    void publishType() {
        var source = """
                id: %s
                version: 1
                title: { ru: Хранение шин, en: Tyre storage }
                fields:
                  - name: size
                    kind: text
                    label: { ru: Размер шин, en: Tyre size }
                """.formatted(topic);
        var result = given.in(
                "aurora",
                () -> definitions.publish(new DefinitionInput(source, null, null, "Алексей", Locale.of("ru"))));
        assertThat(result).isInstanceOf(SaveResult.Published.class);
    }

    @Test
    @TestSecurity(user = Given.ANNA, roles = "agent")
    void agentsHaveNoAccess() {
        given().get(NORTH).then().statusCode(403);
        given().get(page).then().statusCode(403);
        given().get(Given.PANEL + "/centres/north/chats").then().body(not(containsString("/templates\"")));
    }

    /// It gets the mail of all centres, and Anna works at one of them.
    @Test
    @TestSecurity(user = Given.ANNA, roles = "manager")
    void whoDoesNotWorkAtAllCentresReadsTheTemplateOfTheGroupOnly() {
        given().get(group)
                .then()
                .statusCode(200)
                .body(containsString("Вы его видите, но изменения не сохранятся"))
                .body(not(containsString("value=\"save\">")));
        given().get(page).then().statusCode(200).body(not(containsString("изменения не сохранятся")));

        send(NORTH + "/" + topic, Map.of("for", "group", "do", "save", "addresses", "anna@aurora.example"))
                .then()
                .statusCode(403);
    }

    @Test
    void aRecipientThatTheMailServerRefusesIsNamed() {
        given.in("aurora", () -> QuarkusTransaction.requiringNew()
                .call(() -> sql.update("""
                        insert into refused_recipient (tenant_id, address, code, at)
                        values (current_setting('app.tenant')::uuid, 'north@aurora.example', 550, now())""").executeUpdate()));
        try {
            given().get(NORTH).then().body(containsString("не принимает письма на north@aurora.example: ответ 550"));
            given().get(NORTH + "/chat?for=centre")
                    .then()
                    .body(containsString("не принимает письма на north@aurora.example: ответ 550"));
        } finally {
            given.in("aurora", () -> QuarkusTransaction.requiringNew()
                    .call(() -> sql.update("delete from refused_recipient").executeUpdate()));
        }
    }

    @Test
    @TestSecurity(user = Given.ALEX, roles = "administrator")
    void administratorsHaveAccess() {
        given().get(NORTH).then().statusCode(200).body(containsString("href=\"" + NORTH + "\" aria-current=\"page\""));
    }

    @Test
    void theListSaysWhoGetsWhatAndThatNobodyDoes() {
        given().get(NORTH)
                .then()
                .statusCode(200)
                .body(containsString("<h1>Макеты заявок</h1>"))
                .body(containsString("Обратная связь"))
                .body(containsString("Получатели: north@aurora.example."))
                .body(containsString("пишем руководителю: marina@aurora.example"))
                .body(containsString("Хранение шин"))
                .body(containsString("писем не получает никто"));
    }

    @Test
    void aNewTypeHasATemplateAtOnceSwitchedOffWithBlocksThatSuit() {
        var html = given().get(page).then().statusCode(200).extract().asString();

        assertThat(values(html, "block.kind"))
                .containsExactly("request-title", "customer-name", "customer-phone", "customer-email", "answers");
        assertThat(values(html, "subject.kind"))
                .containsExactly("request-title", "text", "customer-name", "text", "centre");
        assertThat(html)
                .doesNotContain("id=\"on\" name=\"on\" value=\"yes\" checked")
                .contains("Макет ещё не сохраняли");
        given().get(mail("number=0"))
                .then()
                .statusCode(200)
                .body(containsString("Размер шин"))
                .body(containsString("Иван Петров"));
    }

    @Test
    void aSavedTemplateIsShownAndSaysWhoGetsItsMails() {
        save(page, Map.of("addresses", "a@x.example, b@x.example\nA@x.example"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(page + "&said=saved"));

        given().get(page + "&said=saved")
                .then()
                .body(containsString("Сохранено."))
                .body(containsString("Получатели: a@x.example, b@x.example."))
                .body(containsString("a@x.example\nb@x.example</textarea>"))
                .body(containsString("Марина Волкова"));
        given().get(NORTH).then().body(containsString("Получатели: a@x.example, b@x.example."));
        given().get(SOUTH).then().body(not(containsString("a@x.example")));
    }

    @Test
    void theTemplateOfTheGroupGetsTheMailsOfAllCentresAndAnAddressInBothOneMail() {
        save(group, Map.of("addresses", "a@x.example c@x.example")).then().statusCode(303);
        save(page, Map.of("addresses", "A@x.example")).then().statusCode(303);

        given().get(page)
                .then()
                .body(containsString("Получатели: A@x.example."))
                .body(containsString("Получатели: c@x.example."))
                .body(containsString("получает одно письмо, по нему: a@x.example."));
        given().get(SOUTH + "/" + topic + "?for=centre")
                .then()
                .body(containsString("Получатели: a@x.example, c@x.example."));
    }

    @Test
    void eachBadValueIsNamedAtItsFieldAndNothingThatWasTypedIsLost() {
        var refused = save(
                page,
                Map.of(
                        "addresses",
                        "good@x.example\nnobody",
                        "after",
                        "soon",
                        "managers",
                        "boss@",
                        "block.kind",
                        List.of("text", "link"),
                        "block.text",
                        List.of("<b>Привет</b>", "Сайт"),
                        "block.url",
                        List.of("", "javascript:alert(1)")));

        refused.then()
                .statusCode(422)
                .body(containsString("Это не адрес электронной почты: nobody"))
                .body(containsString("Это не адрес электронной почты: boss@"))
                .body(containsString("Число от 1 до 10000."))
                .body(containsString("aria-describedby=\"block-1-problem\""))
                .body(containsString("Адрес ссылки начинается с https://"))
                .body(containsString("good@x.example\nnobody</textarea>"))
                .body(containsString("value=\"soon\""))
                .body(containsString("&lt;b&gt;Привет&lt;/b&gt;</textarea>"))
                .body(containsString("value=\"javascript:alert(1)\""));
        given().get(page).then().body(containsString("Макет ещё не сохраняли"));
    }

    @Test
    void withoutAScriptTheButtonsChangeTheFormAndSaveNothing() {
        var added = press(page, "add:block:heading");
        assertThat(values(added, "block.kind")).endsWith("answers", "heading");

        var up = press(page, "up:block:1");
        assertThat(values(up, "block.kind")).startsWith("customer-name", "request-title", "customer-phone");

        var down = press(page, "down:subject:0");
        assertThat(values(down, "subject.kind")).startsWith("text", "request-title");

        var removed = press(page, "remove:block:4");
        assertThat(values(removed, "block.kind")).doesNotContain("answers");
        assertThat(values(press(page, "up:block:0"), "block.kind")).startsWith("request-title");
        assertThat(values(press(page, "add:subject:link"), "subject.kind")).doesNotContain("link");
        given().get(page).then().body(containsString("Макет ещё не сохраняли"));
    }

    @Test
    void whoSavesSecondIsToldAndCanSaveAgain() {
        var form = form(page);
        save(page, Map.of("addresses", "first@x.example")).then().statusCode(303);

        var late = send(page, with(form, Map.of("addresses", "second@x.example")));

        late.then()
                .statusCode(409)
                .body(containsString("\u2068Марина Волкова\u2069"))
                .body(containsString("second@x.example</textarea>"));
        given().get(page).then().body(containsString("first@x.example</textarea>"));
        send(page, fields(late.asString())).then().statusCode(303);
        given().get(page).then().body(containsString("second@x.example</textarea>"));
    }

    @Test
    void theSameFormTwiceSavesOnce() {
        var form = with(form(page), Map.of("addresses", "a@x.example"));

        send(page, form).then().statusCode(303);
        send(page, form).then().statusCode(303);

        assertThat(given().get(page).asString()).contains("versions/1?").doesNotContain("versions/2?");
    }

    @Test
    void anEarlierVersionIsLookedAtAndBroughtBack() {
        save(
                page,
                Map.of("addresses", "first@x.example", "block.kind", "text", "block.text", "Первый", "block.url", ""));
        save(
                page,
                Map.of("addresses", "second@x.example", "block.kind", "text", "block.text", "Второй", "block.url", ""));
        var version = NORTH + "/" + topic + "/versions/1";

        var html = given().get(version + "?for=centre")
                .then()
                .statusCode(200)
                .body(containsString("first@x.example"))
                .body(containsString("Марина Волкова"))
                .extract()
                .asString();
        given().get(mail("number=1")).then().body(containsString("Первый")).body(not(containsString("Второй")));
        var seen =
                Map.<String, Object>of("for", "centre", "form", value(html, "form"), "version", value(html, "version"));

        send(version + "/restore", seen).then().statusCode(303).header("Location", endsWith(page + "&said=restored"));
        given().get(page)
                .then()
                .body(containsString("first@x.example</textarea>"))
                .body(containsString("versions/3?"));
        send(version + "/restore", with(seen, Map.of("form", UUID.randomUUID().toString())))
                .then()
                .statusCode(409)
                .body(containsString("сохранил другой человек"));
        given().get(NORTH + "/" + topic + "/versions/9?for=centre").then().statusCode(404);
    }

    @Test
    void aTemplateIsCopiedToOtherCentresAfterAPreviewInWords() {
        save(
                page,
                Map.of(
                        "addresses",
                        "north@x.example",
                        "block.kind",
                        "heading",
                        "block.text",
                        "Срочно",
                        "block.url",
                        ""));
        var copy = NORTH + "/" + topic + "/copy?for=centre";
        var html = given().get(copy).then().statusCode(200).extract().asString();
        assertThat(html).contains("Аврора Юг").doesNotContain("id=\"to-north\"");
        var chosen = Map.<String, Object>of(
                "for",
                "centre",
                "form",
                value(html, "form"),
                "version",
                value(html, "version"),
                "to",
                "south",
                "part",
                List.of("LAYOUT"),
                "do",
                "preview");

        send(NORTH + "/" + topic + "/copy", with(chosen, Map.of("to", "no-such-centre")))
                .then()
                .statusCode(422);
        var preview = send(NORTH + "/" + topic + "/copy", chosen)
                .then()
                .statusCode(200)
                .body(containsString("<span class=\"sign\">станет:</span> Подзаголовок: <bdi>Срочно</bdi>"))
                .body(containsString("<span class=\"sign\">было:</span> Поля заявки"))
                .body(not(containsString("north@x.example")))
                .extract()
                .asString();
        given().get(SOUTH + "/" + topic + "?for=centre").then().body(not(containsString("Срочно")));

        var confirmed = with(chosen, Map.of("do", "copy", "target", value(preview, "target")));
        send(NORTH + "/" + topic + "/copy", confirmed)
                .then()
                .statusCode(303)
                .header("Location", endsWith(copy + "&said=copied"));
        given().get(SOUTH + "/" + topic + "?for=centre")
                .then()
                .body(containsString("value=\"Срочно\""))
                .body(not(containsString("north@x.example")));
        send(
                        NORTH + "/" + topic + "/copy",
                        with(confirmed, Map.of("form", UUID.randomUUID().toString())))
                .then()
                .statusCode(409)
                .body(containsString("ничего не скопировано"));
    }

    @Test
    void theMailIsPreviewedFromWhatIsTypedInAFrameThatMayDoNothing() {
        var typed = Map.<String, Object>of(
                "block.kind",
                List.of("text", "link"),
                "block.text",
                List.of("<script>alert(1)</script>", "Сайт"),
                "block.url",
                List.of("", "https://aurora.example/"));
        var preview = NORTH + "/" + topic + "/preview";

        var html = send(preview, with(form(page), typed));
        html.then()
                .statusCode(200)
                .header("Content-Type", containsString("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'self'"))
                .header("Content-Security-Policy", containsString("sandbox"))
                .body(containsString("&lt;script&gt;alert(1)&lt;/script&gt;"))
                .body(not(containsString("<script>")))
                .body(containsString("@media not all"));
        assertThat(html.headers().getValues("Content-Security-Policy")).hasSize(1);
        send(preview, with(with(form(page), typed), Map.of("scheme", "dark")))
                .then()
                .body(containsString("@media all"));
        send(preview, with(with(form(page), typed), Map.of("as", "text")))
                .then()
                .header("Content-Type", containsString("text/plain"))
                .body(containsString("Хранение шин: Иван Петров, Аврора Север"))
                .body(containsString("Сайт: https://aurora.example/"));
        given().get(page).then().body(containsString("Макет ещё не сохраняли"));
    }

    @Test
    void aTestMailGoesToTheMembersOwnAddressAndNotTooOften() {
        var subject = "Проверка " + UUID.randomUUID();
        var typed = with(
                form(page),
                Map.of("addresses", "other@x.example", "subject.kind", "text", "subject.text", subject, "do", "test"));

        send(page, typed)
                .then()
                .statusCode(200)
                .body(containsString("Проверочное письмо отправлено на \u2068marina@aurora.example\u2069"))
                .body(containsString("value=\"" + subject + "\""));

        await().untilAsserted(() -> assertThat(TestServers.get().mail().letters())
                .filteredOn(letter -> letter.subject().equals(subject))
                .singleElement()
                .satisfies(letter -> assertThat(letter.to()).isEqualTo("marina@aurora.example")));
        var last = send(page, typed);
        for (var i = 0; i < 10; i++) {
            last = send(page, typed);
        }
        last.then().statusCode(200).body(containsString("Слишком много проверочных писем"));
    }

    @Test
    void unknownTopicsAndForeignCentresAreNotFound() {
        given().get(NORTH + "/no-such-type?for=centre").then().statusCode(404);
        given().get(NORTH + "/dealer-contacts?for=centre").then().statusCode(404);
        given().get(Given.PANEL + "/centres/main/templates").then().statusCode(404);
    }

    @Test
    @TestSecurity(
            user = Given.VIKTOR,
            roles = {"agent", "manager", "administrator"})
    void anotherGroupSeesNothingOfIt() {
        given().get("/t/vega/panel/centres/main/templates/" + topic + "?for=group")
                .then()
                .statusCode(404);
        given().get("/t/vega/panel/centres/main/templates")
                .then()
                .statusCode(200)
                .body(containsString("main@vega.example"))
                .body(not(containsString("aurora.example")));
    }

    @Test
    void thePagesAreInEnglishToo() {
        given().get(NORTH + "?lang=en")
                .then()
                .body(containsString("Mail templates"))
                .body(containsString("Feedback"))
                .body(containsString("Recipients: north@aurora.example."));
        given().get(page + "&lang=en")
                .then()
                .body(containsString("Send me a test mail"))
                .body(containsString("Tell a manager"))
                .body(containsString("Nobody gets mails for the centre"));
    }

    private String mail(String query) {
        return NORTH + "/" + topic + "/mail?for=centre&" + query;
    }

    private static Response save(String page, Map<String, Object> typed) {
        return send(page, with(with(form(page), Map.of("on", "yes", "do", "save")), typed));
    }

    /// The page that a button shows.
    private static String press(String page, String button) {
        return send(page, with(form(page), Map.of("do", button)))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static Map<String, Object> form(String page) {
        return fields(given().get(page).then().statusCode(200).extract().asString());
    }

    /// What the form of the page holds.
    private static Map<String, Object> fields(String html) {
        var fields = new HashMap<String, Object>();
        for (var name : List.of("for", "form", "version", "after", "every")) {
            fields.put(name, value(html, name));
        }
        for (var name : List.of("subject.kind", "subject.text", "block.kind", "block.url")) {
            fields.put(name, values(html, name));
        }
        fields.put(
                "block.text",
                values(html, "block.kind").stream().map(kind -> "").toList());
        fields.put("addresses", area(html, "addresses"));
        fields.put("button.reply", "yes");
        fields.put("button.panel", "yes");
        fields.put("on", "yes");
        return fields;
    }

    private static Map<String, Object> with(Map<String, Object> form, Map<String, Object> more) {
        var all = new HashMap<>(form);
        all.putAll(more);
        return all;
    }

    private static Response send(String address, Map<String, Object> fields) {
        var csrf = value(given().get(NORTH).asString(), "csrf-token");
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", csrf)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", csrf)
                .formParams(fields)
                .post(address);
    }

    private static String value(String html, String name) {
        return Objects.requireNonNull(values(html, name).getFirst());
    }

    private static List<String> values(String html, String name) {
        var form = html.contains("<template") ? html.substring(0, html.indexOf("<template")) : html;
        return Pattern.compile("<input[^>]* name=\"" + Pattern.quote(name) + "\" value=\"([^\"]*)\"")
                .matcher(form)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static String area(String html, String name) {
        var area = Pattern.compile("name=\"" + name + "\"[^>]*>\n([^<]*)</textarea>")
                .matcher(html);
        assertThat(area.find()).isTrue();
        return area.group(1);
    }
}
