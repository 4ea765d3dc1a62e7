package salon.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import salon.embedded.Keysets;

/// The folder of everything that the demo keeps between starts. One demo at a time may use it.
record DemoHome(Path folder, FileChannel channel) implements AutoCloseable {
    static DemoHome open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var channel = FileChannel.open(
                folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new CannotStartException(
                    "The demo already runs with its data in %s. Stop it, or choose another folder with -Dsalon.demo.home=…"
                            .formatted(folder));
        }
        return new DemoHome(folder, channel);
    }

    Path postgres() {
        return folder.resolve("postgres");
    }

    Path keycloak() {
        return folder.resolve("keycloak");
    }

    /// The folder for the jars of a dealer's own card types.
    Path plugins() throws IOException {
        return Files.createDirectories(folder.resolve("plugins"));
    }

    /// The key that encrypts the platform's secrets: made once, readable for this user only.
    String keyset() throws IOException {
        var file = folder.resolve("keyset.json");
        if (!Files.exists(file)) {
            var unfinished = folder.resolve("keyset.unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, Keysets.generate());
            Files.move(unfinished, file);
        }
        return Files.readString(file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }
}
