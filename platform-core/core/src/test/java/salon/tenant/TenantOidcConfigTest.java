package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A token of the right realm is not enough: it must have been made for us.
@QuarkusTest
class TenantOidcConfigTest {
    @Inject
    TenantOidcConfig realms;

    @ParameterizedTest
    @CsvSource({"panel,salon-panel", "api,salon-api", "ws,salon-api"})
    void aTokenMustBeMeantForWhereItIsShown(String area, String audience) {
        var realm = realms.configuration(new TenantPath("aurora", area));

        assertThat(realm.token().audience())
                .hasValueSatisfying(all -> assertThat(all).containsExactly(audience));
    }

    /// An ID token tells a client who has signed in; it opens nothing.
    @ParameterizedTest
    @ValueSource(strings = {"api", "ws", "admin"})
    void onlyAccessTokensAreTaken(String area) {
        var realm = realms.configuration(new TenantPath("aurora", area));

        assertThat(realm.token().requiredClaims()).containsEntry("typ", Set.of("Bearer"));
    }
}
