package salon.demo;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

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
                return new Started(DemoServers.start(settings, new Progress(System.out), shutdown), shutdown);
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
