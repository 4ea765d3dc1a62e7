package salon.panel.definitions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static salon.panel.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.panel.Given;

@QuarkusTest
@TestSecurity(user = Given.ALEX, roles = "administrator")
class CardTypePagesTest {
    private static final String NORTH = Given.PANEL + "/centres/north";
    private static final String TYPES = NORTH + "/card-types";

    @TestHTTPResource("/")
    URI platform;

    @Inject
    Given given;

    private final String id = "type-" + UUID.randomUUID().toString().substring(0, 8) + "x";
    private final String page = TYPES + "/of/" + id;

    @Test
    @TestSecurity(
            user = Given.ANNA,
            roles = {"agent", "manager"})
    void onlyAdministratorsHaveAccess() {
        given().get(TYPES).then().statusCode(403);
        given().get(TYPES + "/new").then().statusCode(403);
        given().get(NORTH + "/chats").then().statusCode(200).body(not(containsString("/card-types")));
    }

    @Test
    void theMenuLinksToTheList() {
        given().get(NORTH + "/chats").then().body(containsString("href=\"" + TYPES + "\""));
        given().get(TYPES)
                .then()
                .statusCode(200)
                .body(containsString("<h1>Типы карточек</h1>"))
                .body(containsString("href=\"" + TYPES + "\" aria-current=\"page\""));
    }

    @Test
    void aNewTypeStartsWithAValidExample() {
        var html = given().get(TYPES + "/new").then().statusCode(200).extract().asString();

        assertThat(html).contains("id: my-service").doesNotContain("class=\"notice is-bad");
        assertThat(html).contains("Первый вариант").contains("First option");
    }

    @Test
    void anInvalidFileIsShownWithPositionAndLineAndKeepsItsText() {
        var invalid = yaml(1).replace("kind: text", "kind: txet");

        upload(TYPES, invalid, "save")
                .then()
                .statusCode(422)
                .body(containsString("Строка 6, знак 11</a>: Здесь нужно одно из слов: text,"))
                .body(containsString("<code>    kind: <mark>txet</mark></code>"))
                .body(containsString("kind: txet\n    label:"));

        given().get(page).then().statusCode(404);
    }

    @Test
    void aLongTextIsAcceptedAndOneThatIsTooLongIsRejected() {
        var comment = "# Длинное пояснение\n";

        send(TYPES, Map.of("source", yaml(1) + comment.repeat(2_000), "do", "save"))
                .then()
                .statusCode(303);
        upload(TYPES, yaml(1) + comment.repeat(10_000), "save")
                .then()
                .statusCode(422)
                .body(containsString("Файл больше 256 КБ"))
                .body(containsString("kind: text"));
        upload(TYPES, "#".repeat(2_000_000), "save").then().statusCode(422).body(containsString("Файл больше 256 КБ"));
        send(TYPES, Map.of("source", "x".repeat(1_100_000), "do", "save"))
                .then()
                .statusCode(413);
    }

    @Test
    void aFileThatIsNotUtf8OrMissingIsRejected() {
        var csrf = csrf(TYPES);
        given().redirects()
                .follow(false)
                .cookie("csrf-token", csrf)
                .multiPart("csrf-token", csrf)
                .multiPart("file", "card.yaml", new byte[] {'i', 'd', (byte) 0xFF}, "application/octet-stream")
                .post(TYPES)
                .then()
                .statusCode(422)
                .body(containsString("Файл не в кодировке UTF-8"));

        send(TYPES, Map.of("do", "save")).then().statusCode(422).body(containsString("Выберите файл."));
    }

    @Test
    void inputIsEscaped() {
        var hostile = yaml(1).replace("Услуга", "<b>Услуга</b>").replace("icon: tag", "# </textarea><script>alert(1)");

        upload(TYPES, hostile, "save").then().statusCode(303);

        given().get(page)
                .then()
                .statusCode(200)
                .body(not(containsString("<script>alert")))
                .body(not(containsString("<b>Услуга</b>")))
                .body(containsString("&lt;/textarea&gt;&lt;script&gt;alert(1)"));
    }

    @Test
    void aDraftIsPreviewedInBothLanguagesAndThenPublished() {
        upload(TYPES, yaml(1), "save").then().statusCode(303).header("Location", containsString(page + "?done=saved"));

        given().get(page + "?done=saved")
                .then()
                .body(containsString("Черновик сохранён."))
                .body(containsString("<div lang=\"ru\">"))
                .body(containsString("<div lang=\"en\">"))
                .body(containsString(">Размер шин"))
                .body(containsString(">Tyre size"))
                .body(containsString("An example of what is typed here"));
        assertThat(picker()).doesNotContain("value=\"" + id + "\"");
        assertThat(given().get(TYPES).asString()).contains(page).contains("Черновик");

        send(page, Map.of("source", yaml(1), "seen", seen(page), "do", "publish"))
                .then()
                .statusCode(303);

        assertThat(picker()).contains("value=\"" + id + "\"");
        given().get(NORTH + "/chats").then().body(containsString("requests/" + id + "\""));
        given().get(NORTH + "/requests/" + id).then().statusCode(200);
    }

    @Test
    void aPublishedTypeCanBeSentFromTheChatAndAWithdrawnOneCannot() {
        publish(yaml(1));
        var chat = Given.PANEL + "/chats/"
                + given.question("aurora", "north", "Нужно хранение").id();

        send(chat, Map.of("form", UUID.randomUUID().toString(), "text", "", "card", id, "card.size", "R17"))
                .then()
                .statusCode(303);
        given().get(chat).then().body(containsString("<b>Услуга</b><span class=\"soft\"><bdi>R17</bdi></span>"));

        send(page + "/withdraw", Map.of()).then().statusCode(303);

        assertThat(picker()).doesNotContain("value=\"" + id + "\"");
        given().get(chat).then().body(containsString("<b>Услуга</b><span class=\"soft\"><bdi>R17</bdi></span>"));
        send(chat, Map.of("form", UUID.randomUUID().toString(), "text", "", "card", id, "card.size", "R18"))
                .then()
                .statusCode(422)
                .body(containsString("Эта услуга больше не предлагается"))
                .body(containsString("value=\"R18\""));
        given().get(page).then().body(containsString("Снят с публикации"));
    }

    @Test
    void theHistoryIsShownAndAnOldTextCanBeEditedAgain() {
        publish(yaml(1));
        publish(yaml(2).replace("name: size", "name: width"));

        var html = given().get(page).asString();
        var oldest = Pattern.compile("revision=[0-9a-f-]{36}")
                .matcher(html)
                .results()
                .map(MatchResult::group)
                .toList()
                .getLast();

        given().get(page + "?" + oldest).then().statusCode(200).body(containsString("version: 1\n"));
        given().get(page + "?revision=" + UUID.randomUUID()).then().statusCode(404);
        assertThat(html)
                .contains("опубликовал(а) \u2068Алексей Соколов\u2069", "заменил(а) \u2068Алексей Соколов\u2069");
    }

    @Test
    void aConflictIsReportedAndKeepsTheText() {
        upload(TYPES, yaml(1), "save");
        var before = seen(page);
        send(page, Map.of("source", yaml(2), "seen", before, "do", "save"));

        var late = send(page, Map.of("source", yaml(3), "seen", before, "do", "save"));

        late.then()
                .statusCode(409)
                .body(containsString("сохранил другой человек: \u2068Алексей Соколов\u2069"))
                .body(containsString("version: 3"));
        send(page, Map.of("source", yaml(3), "seen", hidden(late.asString(), "seen"), "do", "save"))
                .then()
                .statusCode(303);
    }

    @Test
    void aDraftCanBeDiscarded() {
        upload(TYPES, yaml(1), "save");

        send(page + "/discard", Map.of()).then().statusCode(303);

        given().get(page).then().statusCode(404);
    }

    @Test
    void aFormWithoutItsCsrfTokenIsRefused() {
        given().multiPart("source", yaml(1))
                .multiPart("do", "publish")
                .post(TYPES)
                .then()
                .statusCode(400);
        given().formParam("source", yaml(1)).post(TYPES).then().statusCode(400);
        given().contentType("application/yaml")
                .body(yaml(1).getBytes(StandardCharsets.UTF_8))
                .post(TYPES)
                .then()
                .statusCode(415);

        given().get(page).then().statusCode(404);
    }

    @Test
    void thePagesAreTranslatedIntoEnglish() {
        given().header("Accept-Language", "en")
                .get(TYPES + "/new")
                .then()
                .body(containsString("New card type"))
                .body(containsString("Save as a draft and look"));
    }

    @Test
    void openPagesOfAllCentresAreNotified() throws Exception {
        var received = new CopyOnWriteArrayList<String>();
        var http = HttpClient.newHttpClient();
        try {
            var south = HttpRequest.newBuilder(platform.resolve(Given.PANEL + "/live/south"))
                    .build();
            var listening = http.sendAsync(south, BodyHandlers.ofLines())
                    .thenAccept(answer -> answer.body().forEach(received::add));
            // Events before the subscription are not delivered, so it is published until one arrives.
            var version = new AtomicInteger();
            await().untilAsserted(() -> {
                publish(yaml(version.incrementAndGet()).replace("Услуга", "Услуга " + version));
                assertThat(listening).isNotDone();
                assertThat(received).anyMatch(line -> line.contains("\"kind\":\"cards\""));
            });
        } finally {
            http.shutdownNow();
        }
    }

    private String picker() {
        var chat = given.question("aurora", "north", "Вопрос");
        return given().get(Given.PANEL + "/chats/" + chat.id()).asString();
    }

    private void publish(String source) {
        var exists = given().get(page).statusCode() == 200;
        var address = exists ? page : TYPES;
        send(address, Map.of("source", source, "seen", exists ? seen(page) : "", "do", "publish"))
                .then()
                .statusCode(303);
    }

    private static Response upload(String address, String source, String what) {
        var csrf = csrf(address);
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", csrf)
                .multiPart("csrf-token", csrf)
                .multiPart("do", what)
                .multiPart("file", "card.yaml", source.getBytes(StandardCharsets.UTF_8), "application/octet-stream")
                .post(address);
    }

    private Response send(String address, Map<String, String> values) {
        var csrf = csrf(TYPES);
        return given().redirects()
                .follow(false)
                .cookie("csrf-token", csrf)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf-token", csrf)
                .formParams(values)
                .post(address);
    }

    private static String csrf(String address) {
        return hidden(given().get(address).asString(), "csrf-token");
    }

    private static String seen(String address) {
        return hidden(given().get(address).asString(), "seen");
    }

    private static String hidden(String html, String name) {
        var field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(html);
        @Nullable String value = field.find() ? field.group(1) : null;
        return Objects.requireNonNull(value, "the page has no field " + name);
    }

    private String yaml(int version) {
        return """
                id: %s
                version: %d
                title: { ru: Услуга, en: Service }
                fields:
                  - name: size
                    kind: text
                    label: { ru: Размер шин, en: Tyre size }
                icon: tag
                """.formatted(id, version);
    }
}
