package salon.embedded;

import java.nio.file.Path;

/// What is unpacked once for each user and kept between builds, outside every `target/`.
final class Cache {
    private Cache() {}

    static Path folder(String name) {
        var base = System.getenv("XDG_CACHE_HOME");
        var root = base == null || base.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(base);
        return root.resolve("salon").resolve(name);
    }
}
