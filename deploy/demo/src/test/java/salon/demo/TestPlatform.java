package salon.demo;

import java.nio.file.Path;

/// What this build has packaged.
final class TestPlatform {
    private TestPlatform() {}

    static Path jar() {
        return Path.of(System.getProperty("salon.demo.platform"));
    }
}
