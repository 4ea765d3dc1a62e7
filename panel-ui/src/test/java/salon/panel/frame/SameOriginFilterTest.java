package salon.panel.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import salon.panel.Given;

@QuarkusTest
@TestSecurity(user = Given.ALEX, roles = "administrator")
class SameOriginFilterTest {
    private static final String FORM = Given.PANEL + "/centres/north/integrations/" + UUID.randomUUID() + "/delete";

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, https://salon.example, salon.example, true",
                "none, -, salon.example, true",
                "same-site, https://other.salon.example, salon.example, false",
                "cross-site, https://evil.example, salon.example, false",
                "-, https://salon.example, salon.example, true",
                "-, http://salon.example, salon.example, false",
                "-, https://salon.example:8443, salon.example, false",
                "-, https://evil.example, salon.example, false",
                "-, null, salon.example, false",
                "-, -, salon.example, true",
            })
    void aFormOfAnotherSiteIsRefused(String fetchSite, String origin, String host, boolean isOwn) {
        assertThat(SameOriginFilter.isOwn(fetchSite, origin, host, true)).isEqualTo(isOwn);
    }

    @Test
    void withoutTlsTheSchemeIsNotCompared() {
        assertThat(SameOriginFilter.isOwn(null, "http://localhost:8080", "localhost:8080", false))
                .isTrue();
    }

    @Test
    void nothingOfItReachesTheResource() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("a", "b")
                .post(FORM)
                .then()
                .statusCode(403);
    }

    /// Else they would pass by the check of the token.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Application/X-WWW-Form-Urlencoded",
                "application/X-www-form-urlencoded; charset=UTF-8",
                "Multipart/Form-Data; boundary=x",
                "*/*",
                "application/*",
                "text/plain",
                "application/json",
            })
    void otherTypesThanThoseOfFormsAreRefused(String type) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(root.resolve(FORM))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString("csrf-token=x"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        given().formParam("a", "b").post(FORM).then().statusCode(400);
    }
}
