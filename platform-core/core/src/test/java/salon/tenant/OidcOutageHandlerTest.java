package salon.tenant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import salon.OwnerDatabase;

@QuarkusTest
class OidcOutageHandlerTest {
    private static final String SOME_TOKEN = "eyJhbGciOiJSUzI1NiIsImtpZCI6IngifQ.eyJzdWIiOiJ4In0.c2ln";

    @Inject
    OwnerDatabase owner;

    @Test
    void aRealmThatIsDownIsAnOutage() {
        tenantWithIssuer("lost", "http://localhost:1/realms/lost");

        given().auth()
                .oauth2(SOME_TOKEN)
                .get("/t/lost/api/v1/me")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("title", equalTo("Service Unavailable"));
    }

    private void tenantWithIssuer(String slug, String issuer) {
        owner.update(
                "insert into tenant (id, slug, name, issuer, panel_client_secret) values (?, ?, ?, ?, '')",
                UUID.randomUUID(),
                slug,
                slug,
                issuer);
    }
}
