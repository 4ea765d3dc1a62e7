package salon.mobile.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.NoteCard;
import salon.client.ApiResponse;
import salon.client.SalonClient;
import salon.client.Token;
import salon.mobile.TestDevice;

/// Bad input gets a problem document and never a stack trace.
@QuarkusTest
class ApiProblemsTest {
    private static final String NOBODYS = "00000000-0000-4000-8000-000000000009";

    @TestHTTPResource("/")
    URI platform;

    private SalonClient ivan;

    @BeforeEach
    void signIn() {
        ivan = TestDevice.api(platform, "aurora", "ivan");
    }

    @AfterEach
    void signOut() {
        ivan.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/t/aurora/api/v1/me", "/t/aurora/ws/v1", "/t/aurora/admin/v1/card-types"})
    void aBrowserWithoutAGoodTokenGetsAProblemToo(String path) {
        RestAssured.given()
                .header("Accept", "text/html")
                .header("Authorization", "Bearer nonsense")
                .get(path)
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{} {}",
                "\u0000",
                "{\"centre\":7}",
                "{\"centre\":null}",
                "{\"other\":\"north\"}"
            })
    void aMalformedBodyIsABadRequest(String body) throws IOException, InterruptedException {
        assertProblem(400, send("POST", "conversations", body));
        assertProblem(
                400,
                send("POST", "conversations/" + TestDevice.open(ivan, "north").id() + "/messages", body));
        assertProblem(400, send("POST", "requests", body));
        assertProblem(400, send("PUT", "me", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "after=-1",
                "after=1&before=2",
                "after=9e9",
                "limit=99999999999"
            })
    void aBadNumberIsABadRequest(String query) throws IOException, InterruptedException {
        assertProblem(
                400, ivan.get("conversations/" + TestDevice.open(ivan, "north").id() + "/messages?" + query));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,conversations/" + NOBODYS + "/messages",
        "POST,conversations/" + NOBODYS + "/messages",
        "POST,conversations/" + NOBODYS + "/seen",
        "POST,conversations/" + NOBODYS + "/restore",
        "DELETE,conversations/" + NOBODYS,
        "GET,conversations/no-uuid/messages",
        "GET,cards/" + NOBODYS,
        "GET,nothing",
    })
    void whatIsNotThereIsNotFound(String method, String path) throws IOException, InterruptedException {
        var body = "{\"id\":\"" + UUID.randomUUID() + "\",\"text\":\"x\",\"upTo\":1}";

        assertProblem(404, send(method, path, method.equals("POST") ? body : ""));
    }

    @Test
    void anUnknownCentreIsNotFoundWhateverItsName() throws IOException, InterruptedException {
        assertProblem(404, ivan.post("conversations", Map.of("centre", "nowhere")));
        assertProblem(422, ivan.post("conversations", Map.of("centre", "nor\0th")));
    }

    @Test
    void anEmptyOrTooLongTextIsRefused() throws IOException, InterruptedException {
        var path = "conversations/" + TestDevice.open(ivan, "north").id() + "/messages";

        for (var text : List.of("", " ", "a".repeat(4001), "a\0b")) {
            assertProblem(422, ivan.post(path, Map.of("id", UUID.randomUUID().toString(), "text", text)));
        }
    }

    @Test
    void aTextOfInvisibleCharactersIsRefusedForThatReason() throws IOException, InterruptedException {
        var path = "conversations/" + TestDevice.open(ivan, "north").id() + "/messages";

        var refused = ivan.post(path, Map.of("id", UUID.randomUUID().toString(), "text", "\u200B"));

        assertProblem(422, refused);
        assertThat(refused.text("detail")).contains("at least one of them visible");
    }

    @Test
    void aFormWithMistakesNamesItsFields() throws IOException, InterruptedException {
        var refused = ivan.post("requests", request(UUID.randomUUID(), Map.of("note", "без телефона")));

        assertProblem(422, refused);
        assertThat(refused.text("problems")).contains("phone").contains("required");
    }

    @Test
    void aFormThatPostgresWouldRefuseIsRefusedBefore() throws IOException, InterruptedException {
        var refused =
                ivan.post("requests", request(UUID.randomUUID(), Map.of("note", "a\0b", "phone", "+79160000001")));

        assertProblem(422, refused);
    }

    @Test
    void theSameRequestIdWithSomethingElseIsAConflict() throws IOException, InterruptedException {
        var id = UUID.randomUUID();
        ivan.post("requests", request(id, Map.of("phone", "+79160000001")));

        assertProblem(409, ivan.post("requests", request(id, Map.of("phone", "+79160000002"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name   | ''",
                "name   | Иван⏎Bcc: all@mail.example",
                "email  | no-at",
                "email  | a@b.example, c@d.example",
                "phone  | 123",
                "phone  | +7 916 what",
                "locale | de",
            })
    void aProfileWithAMistakeNamesTheField(String field, String value) throws IOException, InterruptedException {
        var form = new java.util.HashMap<String, String>(
                Map.of("name", "Иван", "email", "ivan@aurora.example", "phone", "", "locale", "ru"));
        form.put(field, value.replace("⏎", "\n"));

        var refused = ivan.put("me", form);

        assertProblem(422, refused);
        assertThat(refused.body().get("problems"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .singleElement()
                .satisfies(problem -> assertThat(problem.toString()).contains(field));
    }

    @Test
    void aBodyOverTheLimitIsTooLarge() throws IOException, InterruptedException {
        assertProblem(413, send("POST", "conversations", " ".repeat(1_100_000) + "{}"));
    }

    @Test
    void withoutAGoodTokenNothingAnswers() throws IOException, InterruptedException {
        try (var stranger = SalonClient.of(TestDevice.root(platform), "aurora", new Token("nonsense"));
                var vera = SalonClient.of(
                        TestDevice.root(platform), "aurora", new Token(TestDevice.token("vega", "vera")))) {
            for (var path : List.of("centres", "conversations", "card-types", "cards/" + NOBODYS, "requests", "me")) {
                assertProblem(401, stranger.get(path));
                assertProblem(401, vera.get(path));
                given().get("/t/aurora/api/v1/" + path)
                        .then()
                        .statusCode(401)
                        .header("WWW-Authenticate", startsWith("Bearer"))
                        .contentType("application/problem+json")
                        .body("title", equalTo("Unauthorized"));
            }
        }
    }

    @Test
    void aGroupThatDoesNotExistIsNotFound() {
        given().get("/t/nobody/api/v1/me")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404));
    }

    @Test
    void onlyJsonIsAcceptable() {
        given().auth()
                .oauth2(TestDevice.token("aurora", "ivan"))
                .accept("text/html")
                .get("/t/aurora/api/v1/me")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
    }

    private static Map<String, Object> request(UUID id, Map<String, Object> answers) {
        return Map.of("id", id.toString(), "type", NoteCard.ID, "centre", "north", "answers", answers);
    }

    private ApiResponse send(String method, String path, String body) throws IOException, InterruptedException {
        return ivan.call(method, path, BodyPublishers.ofString(body));
    }

    private static void assertProblem(int status, ApiResponse answer) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.number("status")).isEqualTo(status);
        assertThat(answer.text("title")).isNotBlank();
    }
}
