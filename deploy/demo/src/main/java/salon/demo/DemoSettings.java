package salon.demo;

import java.nio.file.Files;
import java.nio.file.Path;

/// @param home everything the demo keeps between starts
/// @param ports where it listens
/// @param platform `quarkus-run.jar` of the packaged platform
record DemoSettings(Path home, DemoPorts ports, Path platform) {
    static DemoSettings ofThisProcess() {
        return of(Options.ofThisProcess());
    }

    static DemoSettings of(Options options) {
        var home = options.text("salon.demo.home").map(Path::of).orElseGet(() -> usualHome(options));
        var platform = options.text("salon.demo.platform")
                .map(Path::of)
                .filter(Files::isRegularFile)
                .orElseThrow(() ->
                        new CannotStartException("The platform is not built: run ./mvnw -Pdemo in Salon's folder."));
        return new DemoSettings(home.toAbsolutePath().normalize(), DemoPorts.of(options), platform);
    }

    private static Path usualHome(Options options) {
        var data = options.environment().get("XDG_DATA_HOME");
        var root = data == null || data.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "share")
                : Path.of(data);
        return root.resolve("salon").resolve("demo");
    }
}
