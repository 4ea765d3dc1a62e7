package salon.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
