package salon.demo;

import java.nio.file.Files;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// Gives tests the whole demo, with the packaged platform, on free ports and with fresh data. One for all classes.
final class RunningDemo implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RunningDemo.class);

    private record Started(Servers servers, Stops stops) implements AutoCloseable {
        static Started start() {
            var stops = new Stops();
            try {
                var home = Files.createTempDirectory("salon-demo");
                var settings = new DemoSettings(home.toRealPath(), DemoPorts.free(), TestPlatform.jar());
                stops.add(() -> Folders.delete(home));
                return new Started(Servers.start(settings, new Progress(System.out), stops), stops);
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
        return parameter.getParameter().getType() == Servers.class;
    }

    @Override
    public Servers resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent("demo", key -> Started.start(), Started.class)
                .servers();
    }
}
