package salon.demo;

import java.nio.file.Path;

/// The platform that this build has packaged.
final class PackagedPlatform {
    private PackagedPlatform() {}

    static Path jar() {
        return Path.of(System.getProperty("salon.demo.platform"));
    }
}
