package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A token of the right realm is not enough: it must have been made for us.
@QuarkusTest
class TenantOidcConfigTest {
    @Inject
    TenantOidcConfig realms;

    @Inject
    Tenants tenants;

    @Inject
    Secrets secrets;

    @ParameterizedTest
    @CsvSource({"panel,salon-panel", "api,salon-api", "ws,salon-api"})
    void aTokenMustBeMeantForWhereItIsShown(String area, String audience) {
        var realm = realms.configuration(new TenantPath("aurora", area));

        assertThat(realm.token().audience())
                .hasValueSatisfying(all -> assertThat(all).containsExactly(audience));
    }

    @Test
    void browsersAreSentBackToTheAddressOfTheSettings() {
        var realm = realms.configuration(new TenantPath("aurora", "panel"));

        assertThat(realm.authentication().redirectPath()).contains("http://localhost:8080/t/aurora/panel/signed-in");
        assertThat(realm.authentication().cookieForceSecure()).isFalse();
    }

    @Test
    void behindTlsEverythingOfTheSignInIsSecure() {
        var secure = new TenantOidcConfig(tenants, secrets, URI.create("https://salon.example/"));
        var realm = secure.configuration(new TenantPath("aurora", "panel"));

        assertThat(realm.authentication().redirectPath()).contains("https://salon.example/t/aurora/panel/signed-in");
        assertThat(realm.authentication().forceRedirectHttpsScheme()).contains(true);
        assertThat(realm.authentication().cookieForceSecure()).isTrue();
    }

    /// An ID token tells a client who has signed in; it opens nothing.
    @ParameterizedTest
    @ValueSource(strings = {"api", "ws", "admin"})
    void onlyAccessTokensAreTaken(String area) {
        var realm = realms.configuration(new TenantPath("aurora", area));

        assertThat(realm.token().requiredClaims()).containsEntry("typ", Set.of("Bearer"));
    }
}
