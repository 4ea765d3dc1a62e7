package salon.demo;

import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import salon.embedded.Postgres;
import salon.embedded.SampleData;

/// Starts the whole demo once for all test classes, with the packaged platform, on free ports and with fresh data. Who
/// uses it holds [#LOCK], as one test changes what another one looks at.
final class RunningDemo implements ParameterResolver {
    static final String LOCK = "the running demo";
    private static final Namespace NAMESPACE = Namespace.create(RunningDemo.class);

    private record Started(DemoServers servers, ShutdownSequence shutdown) implements AutoCloseable {
        static Started start() {
            var shutdown = new ShutdownSequence();
            try {
                var home = Files.createTempDirectory("salon-demo");
                var settings = new DemoSettings(home.toRealPath(), DemoPorts.free(), PackagedPlatform.jar());
                shutdown.add(() -> Folders.delete(home));
                var servers = DemoServers.start(settings, new Progress(System.out), shutdown);
                beQuiet(servers);
                return new Started(servers, shutdown);
            } catch (Exception failure) {
                shutdown.run();
                throw new IllegalStateException("The demo does not start", failure);
            }
        }

        @Override
        public void close() {
            shutdown.run();
        }
    }

    /// Centres send nothing by themselves while they are closed, whatever the time of the tests.
    static void beQuiet(DemoServers servers) throws SQLException {
        try (var owner = DriverManager.getConnection(servers.jdbcUrl(), Postgres.OWNER, PlatformEnvironment.PASSWORD)) {
            SampleData.removeOutsideHoursTexts(owner);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DemoServers.class;
    }

    @Override
    public DemoServers resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("demo", key -> Started.start(), Started.class)
                .servers();
    }
}
