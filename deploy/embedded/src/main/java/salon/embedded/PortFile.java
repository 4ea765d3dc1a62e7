package salon.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// What the shared servers tell those who look for them: the port file.
record PortFile(long pid, int controlPort, String token, int postgresPort, int smtpPort, int imapPort, String fcmUrl) {

    /// Everything the servers write lies here; it belongs to one checkout.
    static Path folder(Path root) {
        return root.resolve("target/test-servers");
    }

    static Optional<PortFile> read(Path root) throws IOException {
        var file = file(root);
        return Files.exists(file) ? Optional.of(Json.read(Files.readString(file), PortFile.class)) : Optional.empty();
    }

    /// In one step: a reader sees all of it or nothing. The token is for this user only.
    void write(Path root) throws IOException {
        var file = file(root);
        var unfinished = file.resolveSibling("port-file.unfinished");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(unfinished, Json.write(this));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    static void delete(Path root) throws IOException {
        Files.deleteIfExists(file(root));
    }

    private static Path file(Path root) {
        return folder(root).resolve("port-file.json");
    }
}
