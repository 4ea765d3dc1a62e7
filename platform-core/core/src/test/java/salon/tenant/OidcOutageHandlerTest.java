package salon.tenant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
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

    /// What Keycloak answers to the refresh token of a session that has ended there.
    @Test
    void aRefusedRefreshTokenIsNoOutage() {
        var refused = new OIDCException("{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}");

        assertThat(OidcOutageHandler.isOutage(new AuthenticationFailedException(refused)))
                .isFalse();
        assertThat(OidcOutageHandler.isOutage(new AuthenticationFailedException(new OIDCException("no answer"))))
                .isTrue();
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
