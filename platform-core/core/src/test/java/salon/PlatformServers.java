package salon;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import salon.embedded.Keysets;
import salon.embedded.TestServers;

/// The build's real servers, and a database of this test run's own in them.
public class PlatformServers implements QuarkusTestResourceLifecycleManager {
    private final String database = "core_" + UUID.randomUUID().toString().replace("-", "");

    @Override
    public Map<String, String> start() {
        var servers = TestServers.get();
        servers.postgres().createDatabase(database);
        return Map.of(
                "quarkus.datasource.jdbc.url", servers.postgres().jdbcUrl(database),
                "quarkus.datasource.password", servers.postgres().password(),
                "quarkus.flyway.password", servers.postgres().password(),
                "quarkus.mailer.port", String.valueOf(servers.mail().smtpPort()),
                "salon.secrets.keyset", Keysets.generate(),
                "salon.plugins.folder", plugins(),
                "salon.plugins.watch", "true",
                "salon.plugins.watch-every", "100ms",
                "salon.push.fcm-url", servers.fcmUrl(),
                "test.keycloak", servers.keycloak().url());
    }

    private static String plugins() {
        try {
            return Files.createTempDirectory(Path.of("target"), "plugins").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        TestServers.get().postgres().dropDatabase(database);
    }
}
