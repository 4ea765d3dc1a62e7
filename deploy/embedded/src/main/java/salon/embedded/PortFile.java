package salon.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// The file by which test JVMs find the shared servers: their ports and the token of the control channel.
record PortFile(long pid, int controlPort, String token, int postgresPort, String fcmUrl) {

    /// The folder of everything the servers write; one for each checkout.
    static Path folder(Path root) {
        return root.resolve("target/test-servers");
    }

    static Optional<PortFile> read(Path root) throws IOException {
        var file = file(root);
        return Files.exists(file) ? Optional.of(Json.read(Files.readString(file), PortFile.class)) : Optional.empty();
    }

    /// Writes it atomically, readable for this user only, because of the token.
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
