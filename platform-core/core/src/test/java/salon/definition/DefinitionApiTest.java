package salon.definition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import salon.embedded.TestServers;

/// Scripts of administrators, with tokens of the real realms.
@QuarkusTest
class DefinitionApiTest {
    private static final String TYPES = "/t/aurora/admin/v1/card-types";

    private final String id = SampleYaml.freshId();
    private final String one = TYPES + "/" + id;

    @Test
    void puttingTheSameFileAgainChangesNothing() {
        put(SampleYaml.of(id, 1))
                .put(one)
                .then()
                .statusCode(201)
                .body("state", equalTo("published"))
                .body("publishedBy", equalTo("Алексей Соколов"));
        put(SampleYaml.of(id, 1)).put(one).then().statusCode(200).body("version", equalTo(1));
        put(SampleYaml.of(id, 2, "remark")).put(one).then().statusCode(200).body("version", equalTo(2));

        alex().get(TYPES).then().statusCode(200).body("items.id", hasItem(id));
        alex().get(one).then().statusCode(200).body("version", equalTo(2));
        assertThat(alex().accept("application/yaml").get(one).asString()).isEqualTo(SampleYaml.of(id, 2, "remark"));
    }

    @Test
    void errorsHaveLineAndColumnAndAreInTheAcceptedLanguage() {
        var bad = SampleYaml.of(id, 1).replace("kind: day", "kind: date");

        put(bad).header("Accept-Language", "en")
                .put(one)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("errors.line", contains(11))
                .body("errors.column", contains(11))
                .body("errors.text", contains(startsWith("One of these is needed: text, long-text")));
        put(bad).put(one).then().body("errors.text", contains(startsWith("Здесь нужно одно из слов")));

        alex().get(one).then().statusCode(404);
    }

    @Test
    void checkingStoresNothing() {
        put(SampleYaml.of(id, 1)).post(one + "/check").then().statusCode(204);
        put(SampleYaml.of(id, 0)).post(one + "/check").then().statusCode(422).body("errors.line", contains(2));

        alex().get(one).then().statusCode(404);
    }

    @Test
    void theIdInTheFileMustBeTheOneInThePath() {
        put(SampleYaml.of("something-else", 1)).put(one).then().statusCode(422).body("errors.line", contains(1));
    }

    @Test
    void bytesThatAreNotUtf8AndTooManyBytesAreRefused() {
        alex().contentType("application/yaml")
                .body(new byte[] {'i', 'd', ':', (byte) 0xC3})
                .put(one)
                .then()
                .statusCode(422)
                .body("errors.column", contains(4));
        put("#".repeat(300_000)).put(one).then().statusCode(422).body("errors.line", contains(1));
        put("").put(one).then().statusCode(422);
    }

    @Test
    void aWithdrawnTypeCanStillBeRead() {
        put(SampleYaml.of(id, 1)).put(one).then().statusCode(201);

        alex().delete(one).then().statusCode(204);
        alex().delete(one).then().statusCode(204);

        alex().get(one).then().statusCode(200).body("state", equalTo("withdrawn"));
        alex().delete(TYPES + "/never-there").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "aurora, salon-scripts, anna, 403",
        "aurora, salon-scripts, ivan, 403",
        "aurora, salon-mobile, alex, 401",
        "vega, salon-scripts, viktor, 401"
    })
    void onlyAdministratorsOfTheTenantWithItsAudienceAreAllowed(String realm, String client, String user, int status) {
        var token = TestServers.get().keycloak().token(realm, client, user);

        given().auth().oauth2(token).get(TYPES).then().statusCode(status);
        given().auth()
                .oauth2(token)
                .contentType("application/yaml")
                .body(SampleYaml.of(id, 1).getBytes(StandardCharsets.UTF_8))
                .put(one)
                .then()
                .statusCode(status);
        alex().get(one).then().statusCode(404);
    }

    @Test
    void withoutATokenAccessIsDenied() {
        given().get(TYPES).then().statusCode(401);
        given().get("/t/nobody/admin/v1/card-types").then().statusCode(404);
    }

    @Test
    void typesOfAnotherTenantAreUnknown() {
        put(SampleYaml.of(id, 1)).put(one).then().statusCode(201);
        var viktor = TestServers.get().keycloak().token("vega", "salon-scripts", "viktor");
        var theirs = "/t/vega/admin/v1/card-types";

        given().auth().oauth2(viktor).get(theirs).then().statusCode(200).body("items.id", not(hasItem(id)));
        given().auth().oauth2(viktor).get(theirs + "/" + id).then().statusCode(404);
        given().auth().oauth2(viktor).delete(theirs + "/" + id).then().statusCode(404);

        alex().get(one).then().body("state", equalTo("published"));
    }

    @Test
    void theSchemaIsPublic() {
        given().get("/schemas/card-type-1.json").then().statusCode(200).body("'$id'", equalTo("urn:salon:card-type:1"));
    }

    private static RequestSpecification put(String source) {
        return alex().contentType("application/yaml").body(source.getBytes(StandardCharsets.UTF_8));
    }

    private static RequestSpecification alex() {
        return given().auth().oauth2(TestServers.get().keycloak().token("aurora", "salon-scripts", "alex"));
    }
}
