package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeycloakTest {
    static TestKeycloak keycloak;
    static KeycloakBrowser browser;

    @BeforeAll
    static void start() {
        keycloak = TestServers.get().keycloak();
        browser = new KeycloakBrowser(keycloak.url());
    }

    @Test
    void tellsTheAppWhoTheCustomerIs() throws Exception {
        var claims = browser.passwordClaims("aurora", "salon-mobile", "ivan");

        assertThat(claims.path("iss").asText()).isEqualTo(keycloak.url() + "/realms/aurora");
        assertThat(claims.path("sub").asText()).isEqualTo("a0000000-0000-4000-8000-000000000011");
        assertThat(texts(claims.path("aud"))).contains("salon-api");
        assertThat(claims.path("name").asText()).isEqualTo("Иван Петров");
        assertThat(claims.path("email").asText()).isEqualTo("ivan@aurora.example");
        assertThat(claims.path("phone_number").asText()).isEqualTo("+79161234567");
        assertThat(lifetime(claims)).isEqualTo(600);
    }

    @Test
    void givesTestsTokensThatEndSoon() throws Exception {
        assertThat(lifetime(browser.passwordClaims("vega", "salon-mobile-short", "vera")))
                .isEqualTo(75);
    }

    @Test
    void tellsThePanelTheRolesOfStaff() throws Exception {
        var claims = browser.signInClaims("aurora", "salon-panel", "anna", "/t/aurora/panel/signed-in");

        assertThat(claims.path("sub").asText()).isEqualTo("a0000000-0000-4000-8000-000000000001");
        assertThat(texts(claims.path("aud"))).contains("salon-panel").doesNotContain("salon-api");
        assertThat(texts(claims.at("/realm_access/roles"))).contains("agent").doesNotContain("manager");
    }

    @Test
    void tellsScriptsTheRolesOfAdministrators() throws Exception {
        var claims = browser.passwordClaims("aurora", "salon-scripts", "alex");

        assertThat(texts(claims.path("aud"))).contains("salon-panel").doesNotContain("salon-api");
        assertThat(texts(claims.at("/realm_access/roles"))).contains("administrator");
    }

    @Test
    void sendsNobodyToAnAddressThatIsNotRegistered() throws Exception {
        var good = "http://localhost:45678/t/aurora/panel/signed-in";

        assertThat(browser.askForCode("aurora", "salon-panel", good, true)).isEqualTo(200);
        assertThat(browser.askForCode("aurora", "salon-panel", good + "/../evil", true))
                .isEqualTo(400);
        assertThat(browser.askForCode("aurora", "salon-panel", "http://evil.example/t/aurora/panel/signed-in", true))
                .isEqualTo(400);
    }

    @Test
    void demandsPkce() throws Exception {
        // Without it Keycloak sends the browser back with an error instead of showing its form.
        var target = "http://localhost:45678/t/aurora/panel/signed-in";

        assertThat(browser.askForCode("aurora", "salon-panel", target, false)).isEqualTo(302);
    }

    @Test
    void knowsNobodyOfAnotherRealm() throws Exception {
        assertThat(browser.password("vega", "salon-mobile", "ivan").body()).contains("invalid_grant");
    }

    @Test
    void takesNoPasswordForThePanel() throws Exception {
        assertThat(browser.password("aurora", "salon-panel", "anna").body()).contains("unauthorized_client");
    }

    private static long lifetime(JsonNode claims) {
        return claims.path("exp").asLong() - claims.path("iat").asLong();
    }

    private static List<String> texts(JsonNode node) {
        return node.isTextual()
                ? List.of(node.asText())
                : StreamSupport.stream(node.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }
}
