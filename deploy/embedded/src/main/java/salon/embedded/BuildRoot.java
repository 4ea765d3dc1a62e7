package salon.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The checkout this process works in, and what the build of this module left there.
final class BuildRoot {
    private BuildRoot() {}

    /// The folder at or above the working directory that holds `.mvn`.
    static Path find() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".mvn"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "Not inside a checkout of Salon: no .mvn above " + Path.of("").toAbsolutePath());
    }

    static Path target() {
        return find().resolve("deploy/embedded/target");
    }

    /// Reads a file that the build wrote into `target/`.
    static String note(String name) throws IOException {
        var file = target().resolve(name);
        if (!Files.exists(file)) {
            throw new IOException(
                    "No %s: build deploy/embedded first (./mvnw -pl deploy/embedded process-classes)".formatted(file));
        }
        return Files.readString(file).strip();
    }
}
