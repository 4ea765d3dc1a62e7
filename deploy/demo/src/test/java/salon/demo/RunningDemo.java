package salon.demo;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the whole demo, with the packaged platform, on free ports and with fresh data. One for all classes.
final class RunningDemo implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningDemo.class);

    private record Started(DemoServers servers, ShutdownSequence stops) implements AutoCloseable {
        static Started start() {
            var stops = new ShutdownSequence();
            try {
                var home = Files.createTempDirectory("salon-demo");
                var settings = new DemoSettings(home.toRealPath(), DemoPorts.free(), PackagedPlatform.jar());
                stops.add(() -> Folders.delete(home));
                return new Started(DemoServers.start(settings, new Progress(System.out), stops), stops);
            } catch (Exception failure) {
                stops.run();
                throw new IllegalStateException("The demo does not start", failure);
            }
        }

        @Override
        public void close() {
            stops.run();
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
