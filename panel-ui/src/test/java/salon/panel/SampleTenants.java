package salon.panel;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.Config;
import salon.embedded.Keycloak;
import salon.embedded.SampleData;

/// All tests of this module run against real servers, with the demo's tenants in the database.
@ApplicationScoped
@WithTestResource(value = PanelServers.class, scope = TestResourceScope.GLOBAL)
class SampleTenants {
    void load(@Observes StartupEvent event, Config config) throws SQLException {
        var sample = new SampleData(
                value(config, "salon.secrets.keyset"), value(config, "test.keycloak"), Keycloak.PANEL_SECRET, "{}");
        try (var owner = DriverManager.getConnection(
                value(config, "quarkus.datasource.jdbc.url"),
                value(config, "quarkus.flyway.username"),
                value(config, "quarkus.flyway.password"))) {
            sample.load(owner);
        }
    }

    private static String value(Config config, String name) {
        return config.getValue(name, String.class);
    }
}
