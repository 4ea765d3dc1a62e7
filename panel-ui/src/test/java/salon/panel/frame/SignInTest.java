package salon.panel.frame;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static salon.panel.Patience.await;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import salon.embedded.TestServers;
import salon.panel.Given;

/// Signing in and out at a real realm. The platform is installed as `http://localhost:8080`, wherever the test reaches
/// it.
@QuarkusTest
class SignInTest {
    private static final String PLATFORM = "http://localhost:8080";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" value=\"([^\"]+)\"");

    @TestHTTPResource("/t/aurora/logout/back-channel")
    URI backChannel;

    private final KeycloakAdmin keycloak = new KeycloakAdmin();

    @BeforeEach
    void letTheRealmCallThisServer() {
        keycloak.callOnLogout(backChannel.toString());
    }

    @AfterEach
    void letItCallNobody() {
        keycloak.callOnLogout("");
    }

    @Test
    void addressesComeFromTheSettingsAndNotFromTheRequest() {
        var browser = new Browser("localhost:9999");

        var asked = browser.get(Given.PANEL);

        assertThat(asked.statusCode()).isEqualTo(302);
        assertThat(query(asked.header("Location")))
                .containsEntry("redirect_uri", PLATFORM + Given.PANEL + "/signed-in");
    }

    @Test
    void aSignedInBrowserIsRedirectedWithoutAHost() {
        var browser = Browser.signedIn();

        assertThat(browser.get(Given.PANEL).header("Location")).startsWith("/t/aurora/panel/centres/");
    }

    /// By plain HTTP here; `Secure` behind TLS is `CookieFilter`'s.
    @Test
    void theCookiesOfTheSessionAreOfOurSiteAndOfThePanelOnlyAndNoScriptReadsThem() {
        var cookies = new Browser("localhost:8080")
                .signIn().detailedCookies().asList().stream()
                        .filter(cookie -> cookie.getName().startsWith("q_session_aurora-panel"))
                        .toList();

        assertThat(cookies).isNotEmpty().allSatisfy(cookie -> {
            assertThat(cookie.getSameSite()).isEqualToIgnoringCase("lax");
            assertThat(cookie.isHttpOnly()).isTrue();
            assertThat(cookie.getPath()).isEqualTo(Given.PANEL);
        });
    }

    @Test
    void aCopyOfTheCookiesIsWorthlessOnceSignedOut() {
        var browser = Browser.signedIn();
        var copy = browser.copy();

        var signedOut = browser.signOut();

        assertThat(signedOut.header("Location")).contains("/realms/aurora/protocol/openid-connect/logout?");
        assertThat(query(signedOut.header("Location")))
                .containsEntry("post_logout_redirect_uri", PLATFORM + Given.PANEL + "/signed-out");
        copy.assertIsSentToSignIn();
    }

    /// Also when many copies ask, and when others have signed in meanwhile.
    @Test
    void aSessionThatIsRemovedInTheRealmIsOverWithinSeconds() {
        var browser = Browser.signedIn();
        var copies = List.of(browser.copy(), browser.copy());
        assertThat(browser.get(Given.PANEL).statusCode()).isEqualTo(303);

        keycloak.removeSession(browser.session());

        await().until(() -> browser.copy().get(Given.PANEL).statusCode() == 302);
        var other = Browser.signedIn();
        copies.forEach(Browser::assertIsSentToSignIn);
        assertThat(other.get(Given.PANEL).statusCode()).isEqualTo(303);
    }

    /// The sign-in after it is a session of its own, or the same one issued anew.
    @Test
    void whoHasSignedOutCanSignInAgain() {
        var browser = Browser.signedIn();
        browser.signOut();

        assertThat(Browser.signedIn().get(Given.PANEL).statusCode()).isEqualTo(303);
    }

    /// A link, or a form without our token, on another site.
    @Test
    void nobodyIsSignedOutByALink() {
        var browser = Browser.signedIn();

        assertThat(browser.get(Given.PANEL + "/sign-out").statusCode()).isEqualTo(200);
        assertThat(browser.send("POST", Given.PANEL + "/sign-out", Map.of("csrf-token", "x"))
                        .statusCode())
                .isEqualTo(400);

        assertThat(browser.get(Given.PANEL).statusCode()).isEqualTo(303);
    }

    @Test
    void aLogoutTokenThatTheRealmHasNotSignedIsRefused() {
        var forged = "eyJhbGciOiJub25lIn0." + encoded("{\"sid\":\"x\"}") + ".";
        var access = TestServers.get().keycloak().token("aurora", "salon-scripts", "alex");

        for (var token : List.of("", "x", forged, access)) {
            given().contentType("application/x-www-form-urlencoded")
                    .formParam("logout_token", token)
                    .post("/t/aurora/logout/back-channel")
                    .then()
                    .statusCode(400);
        }
        given().post("/t/nobody/logout/back-channel").then().statusCode(400);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, String> query(String address) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : URI.create(address).getRawQuery().split("&")) {
            var parts = pair.split("=", 2);
            values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    /// A browser in front of the platform and of Keycloak, which keeps the cookies of both and follows nothing by
    /// itself.
    private record Browser(String host, Map<String, String> cookies) {
        Browser(String host) {
            this(host, new LinkedHashMap<>());
        }

        static Browser signedIn() {
            var browser = new Browser("localhost:8080");
            browser.signIn();
            return browser;
        }

        /// @return what sets the cookies of the session
        Response signIn() {
            var page = send("GET", get(Given.PANEL).header("Location"), Map.of());
            var form = FORM.matcher(page.asString());
            assertThat(form.find()).as(page.asString()).isTrue();
            var action = Objects.requireNonNull(form.group(1)).replace("&amp;", "&");
            var back = send("POST", action, Map.of("username", "anna", "password", "demo"));
            var code = URI.create(back.header("Location"));
            assertThat(code.toString()).startsWith(PLATFORM + Given.PANEL + "/signed-in?");
            var done = get(code.getRawPath() + "?" + code.getRawQuery());
            assertThat(done.header("Location")).isEqualTo(PLATFORM + Given.PANEL);
            return done;
        }

        Browser copy() {
            return new Browser(host, new LinkedHashMap<>(cookies));
        }

        Response get(String path) {
            var answer = given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .header("Host", host)
                    .cookies(cookies)
                    .get(path);
            keep(answer);
            return answer;
        }

        Response signOut() {
            var token = TOKEN.matcher(get(Given.PANEL + "/sign-out").asString());
            assertThat(token.find()).isTrue();
            return send(
                    "POST", Given.PANEL + "/sign-out", Map.of("csrf-token", Objects.requireNonNull(token.group(1))));
        }

        void assertIsSentToSignIn() {
            var answer = get(Given.PANEL);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(answer.header("Location")).contains("/realms/aurora/protocol/openid-connect/auth");
        }

        /// The id of the session in Keycloak, from its cookie `KEYCLOAK_SESSION`.
        String session() {
            return cookies.entrySet().stream()
                    .filter(cookie -> cookie.getKey().equals("AUTH_SESSION_ID"))
                    .map(cookie -> decoded(cookie.getValue()))
                    .findFirst()
                    .orElseThrow();
        }

        private static String decoded(String value) {
            return new String(Base64.getUrlDecoder().decode(value.split("[.]")[0]), StandardCharsets.UTF_8)
                    .split("[.]")[0];
        }

        private Response send(String method, String address, Map<String, String> form) {
            var answer = given().redirects()
                    .follow(false)
                    .urlEncodingEnabled(false)
                    .header(
                            "Host",
                            address.startsWith("/") ? host : URI.create(address).getAuthority())
                    .cookies(cookies)
                    .formParams(form.isEmpty() ? Map.of() : form)
                    .request(method, address);
            keep(answer);
            return answer;
        }

        private void keep(Response answer) {
            answer.detailedCookies().asList().forEach(cookie -> {
                if (cookie.getValue().isEmpty() || cookie.getMaxAge() == 0) {
                    cookies.remove(cookie.getName());
                } else {
                    cookies.put(cookie.getName(), cookie.getValue());
                }
            });
        }
    }

    /// The administrator of the realm `aurora`.
    private static final class KeycloakAdmin {
        private final String url = TestServers.get().keycloak().url();
        private final String token = given().formParams(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "demo"))
                .post(url + "/realms/master/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .path("access_token");

        @SuppressWarnings("unchecked")
        void callOnLogout(String address) {
            var clients = url + "/admin/realms/aurora/clients";
            Map<String, Object> client = given().auth()
                    .oauth2(token)
                    .queryParam("clientId", "salon-panel")
                    .get(clients)
                    .path("[0]");
            var attributes = (Map<String, Object>) Objects.requireNonNull(client.get("attributes"));
            attributes.put("backchannel.logout.url", address);
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(client)
                    .put(clients + "/" + client.get("id"))
                    .then()
                    .statusCode(204);
        }

        void removeSession(String session) {
            given().auth()
                    .oauth2(token)
                    .delete(url + "/admin/realms/aurora/sessions/" + session)
                    .then()
                    .statusCode(204);
        }
    }
}
