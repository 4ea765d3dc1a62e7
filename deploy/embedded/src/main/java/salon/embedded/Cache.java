package salon.embedded;

import java.nio.file.Path;

/// The folder of this user for what is unpacked once and kept between builds.
final class Cache {
    private Cache() {}

    static Path folder(String name) {
        var base = System.getenv("XDG_CACHE_HOME");
        var root = base == null || base.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
        return root.resolve("salon").resolve(name);
    }
}
