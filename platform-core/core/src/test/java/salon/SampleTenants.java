package salon;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import salon.embedded.Keycloak;
import salon.embedded.SampleData;
import salon.embedded.TestServers;

/// All tests of this module run against real servers, with the demo's tenants in the database.
@ApplicationScoped
@WithTestResource(value = PlatformServers.class, scope = TestResourceScope.GLOBAL)
class SampleTenants {
    void load(
            @Observes StartupEvent event,
            OwnerDatabase owner,
            @ConfigProperty(name = "salon.secrets.keyset") String keyset,
            @ConfigProperty(name = "test.keycloak") String keycloak)
            throws SQLException, IOException, InterruptedException {
        try (var connection = owner.dataSource().getConnection()) {
            new SampleData(keyset, keycloak, Keycloak.PANEL_SECRET, serviceAccount()).load(connection);
            SampleData.removeOutsideHoursTexts(connection);
        }
    }

    private static String serviceAccount() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(TestServers.get().fcmUrl() + "/service-account.json"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.ofString()).body();
        }
    }
}
