package salon.demo;

import java.nio.file.Path;

/// What this build has packaged.
final class PackagedPlatform {
    private PackagedPlatform() {}

    static Path jar() {
        return Path.of(System.getProperty("salon.demo.platform"));
    }
}
