package salon.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The app's origin is `https://app.example` in the settings of the tests.
@QuarkusTest
class CorsFilterTest {
    private static final String APP = "https://app.example";

    @ParameterizedTest
    @CsvSource({"GET, /t/aurora/api/v1/centres", "OPTIONS, /t/aurora/api/v1/requests", "GET, /t/aurora/ws/v1"})
    void theAppMayReadItsApiWithoutCookies(String method, String path) {
        var answer = given().header("Origin", APP)
                .header("Access-Control-Request-Method", "POST")
                .request(method, path);

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo(APP);
        assertThat(answer.header("Access-Control-Allow-Credentials")).isNotEqualTo("true");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/t/aurora/panel",
                "/t/aurora/panel/signed-out",
                "/t/aurora/reply/some-token",
                "/t/aurora/admin/v1/card-types",
                "/t/aurora/apiary",
                "/q/health",
                "/"
            })
    void nothingElseAllowsAnyOrigin(String path) {
        for (var method : new String[] {"GET", "OPTIONS", "POST"}) {
            var answer = given().header("Origin", APP)
                    .header("Access-Control-Request-Method", "GET")
                    .request(method, path);

            assertThat(answer.headers().asList())
                    .extracting(Header::getName)
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-allow"));
        }
    }
}
