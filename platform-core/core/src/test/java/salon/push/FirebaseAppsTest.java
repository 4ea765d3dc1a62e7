package salon.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.firebase.messaging.FirebaseMessaging;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import salon.Given;
import salon.tenant.Secrets;
import salon.tenant.Tenant;

@QuarkusTest
class FirebaseAppsTest {
    @Inject
    Given given;

    @Inject
    Secrets secrets;

    @Inject
    FirebaseApps apps;

    @Test
    void aProjectIsCachedUntilItsCredentialsChange() {
        var aurora = given.tenant("aurora");
        var changed = with(aurora, account(aurora).replace("\"salon-demo\"", "\"salon-other\""));

        var first = messaging(apps.of(aurora));
        var again = messaging(apps.of(aurora));
        var other = messaging(apps.of(changed));

        assertThat(again).isSameAs(first);
        assertThat(other).isNotSameAs(first);
    }

    @Test
    void aTenantWithoutCredentialsHasNoProject() {
        assertThat(apps.of(with(given.tenant("aurora"), null))).isInstanceOf(FirebaseApps.Project.None.class);
    }

    @Test
    void otherKindsOfCredentialsAreNotUsed() {
        var external = """
                {"type": "external_account", "audience": "a", "subject_token_type": "t",
                 "token_url": "https://sts.googleapis.com/v1/token",
                 "credential_source": {"file": "/etc/hostname"}}""";

        assertThat(apps.of(with(given.tenant("aurora"), external))).isInstanceOf(FirebaseApps.Project.Unusable.class);
    }

    @Test
    void withoutAStandInOnlyGoogleIsCalled() {
        var strict = new FirebaseApps(secrets, Optional.empty());

        assertThat(strict.of(given.tenant("aurora"))).isInstanceOf(FirebaseApps.Project.Unusable.class);
    }

    private String account(Tenant tenant) {
        return secrets.decrypt(tenant.id(), Objects.requireNonNull(tenant.firebaseCredentials()));
    }

    private Tenant with(Tenant tenant, @Nullable String account) {
        return new Tenant(
                tenant.id(),
                tenant.slug(),
                tenant.name(),
                tenant.locale(),
                tenant.issuer(),
                tenant.panelClientId(),
                tenant.panelClientSecret(),
                account == null ? null : secrets.encrypt(tenant.id(), account));
    }

    private static FirebaseMessaging messaging(FirebaseApps.Project project) {
        return ((FirebaseApps.Project.Ready) project).messaging();
    }
}
