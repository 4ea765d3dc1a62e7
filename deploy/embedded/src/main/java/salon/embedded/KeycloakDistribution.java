package salon.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipFile;

/// Keycloak unpacked and built with our options, once for each user: `kc.sh build` takes half a minute.
final class KeycloakDistribution {
    private static final List<String> BUILD_OPTIONS =
            List.of("--db=dev-file", "--cache=local", "--health-enabled=true");

    private KeycloakDistribution() {}

    /// The folder of the built distribution; nothing writes there any more.
    static Path prepare() throws IOException {
        var zip = Path.of(BuildRoot.note("keycloak.path"));
        var version = zip.getFileName().toString().replaceAll("keycloak-quarkus-dist-|\\.zip", "");
        var name = "keycloak-%s-%08x".formatted(version, BUILD_OPTIONS.hashCode());
        var folder = Cache.folder(name);
        return FileLocks.by(Cache.folder(name + ".lock"), () -> {
            if (!Files.isDirectory(folder)) {
                build(zip, folder);
            }
            return folder;
        });
    }

    private static void build(Path zip, Path folder) throws IOException {
        var unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        unzip(zip, unfinished);
        var script = unfinished.resolve("bin/kc.sh");
        var log = folder.resolveSibling(folder.getFileName() + ".log");
        var builder = KeycloakCommand.of(script, "build", BUILD_OPTIONS)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        try {
            if (builder.start().waitFor() != 0) {
                throw new IOException("Keycloak can't be built: see " + log);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while Keycloak is built", e);
        }
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Without the top folder of the archive.
    private static void unzip(Path zip, Path folder) throws IOException {
        try (var archive = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(archive.entries())) {
                var inside = entry.getName().substring(entry.getName().indexOf('/') + 1);
                var file = folder.resolve(inside).normalize();
                if (!file.startsWith(folder)) {
                    throw new IOException("Not a file of the archive's own: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(archive.getInputStream(entry), file);
                }
            }
        }
    }
}
