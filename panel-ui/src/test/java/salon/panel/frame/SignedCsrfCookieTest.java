package salon.panel.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import salon.panel.Given;

@QuarkusTest
@TestSecurity(user = Given.ALEX, roles = "administrator")
class SignedCsrfCookieTest {
    private static final String PAGE = Given.PANEL + "/centres/north/integrations";
    private static final String NAME = SignedCsrfCookie.NAME;

    @Inject
    SignedCsrfCookie cookies;

    /// Else the form in one window would be refused as soon as another one is opened.
    @Test
    void itStaysTheSameInAllWindows() {
        var first = given().get(PAGE).detailedCookie(NAME);
        var second = given().cookie(NAME, first.getValue()).get(PAGE).detailedCookie(NAME);

        assertThat(cookies.isOurs(first.getValue())).isTrue();
        assertThat(second.getValue()).isEqualTo(first.getValue());
        assertThat(first.isHttpOnly()).isTrue();
        assertThat(first.getSameSite()).isEqualTo("Lax");
        assertThat(first.getPath()).isEqualTo("/t/");
    }

    @Test
    void aFormWithItsTokenIsTaken() {
        var token = cookies.create();

        assertThat(statusOfForm(token)).isEqualTo(404);
    }

    /// One that another host of the same domain has set beside its own form.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "x",
                "====",
            })
    void aCookieThatWasNotMadeHereIsNone(String made) {
        assertThat(statusOfForm(made)).isEqualTo(400);
        assertThat(given().cookie(NAME, made).get(PAGE).detailedCookie(NAME).getValue())
                .isNotEqualTo(made)
                .matches(cookies::isOurs);
    }

    private static int statusOfForm(String token) {
        return given().cookie(NAME, token)
                .formParam(NAME, token)
                .post(PAGE + "/" + UUID.randomUUID() + "/delete")
                .statusCode();
    }
}
