package salon.embedded;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// Starts the process with its options.
final class PostgresProcess {
    private PostgresProcess() {}

    static EmbeddedPostgres start(Path dataDir, int port, String password) throws IOException {
        var binaries = Cache.folder("postgres");
        // One start at a time for each user, so that an unpacked folder without its marker is always incomplete.
        return FileLocks.by(binaries.resolve("start.lock"), () -> {
            removeHalfUnpacked(binaries);
            PostgresCleanup.clear(dataDir);
            Ports.demandFree(port, "PostgreSQL");
            var unfinished = dataDir.resolveSibling(dataDir.getFileName() + ".unfinished");
            markAsUnfinished(unfinished, dataDir);
            var server = launch(binaries, dataDir, port, password);
            Files.deleteIfExists(unfinished);
            return server;
        });
    }

    /// A folder whose initdb was interrupted is unusable and empty: it is removed.
    private static void markAsUnfinished(Path mark, Path dataDir) throws IOException {
        if (Files.exists(mark)) {
            Folders.delete(dataDir);
        }
        if (!Files.exists(dataDir.resolve("postgresql.conf"))) {
            Files.createDirectories(dataDir.toAbsolutePath().getParent());
            Files.writeString(mark, "");
        }
    }

    private static EmbeddedPostgres launch(Path binaries, Path dataDir, int port, String password) throws IOException {
        Files.createDirectories(dataDir);
        var log = dataDir.resolveSibling(dataDir.getFileName() + ".log");
        var passwordFile = Files.createTempFile("salon", ".password");
        try {
            Files.writeString(passwordFile, password);
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(binaries.toFile())
                    .setDataDirectory(dataDir)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofMinutes(3))
                    .setOutputRedirector(Redirect.appendTo(log.toFile()))
                    // These go to initdb; of an option given twice the later one wins, so this is scram and not trust.
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", passwordFile.toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", password)
                    // The library passes -F, that is fsync=off; the later option wins.
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "200")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .start();
        } catch (IOException | RuntimeException e) {
            throw new IOException("PostgreSQL does not start on %s: see %s".formatted(dataDir, log), e);
        } finally {
            Files.delete(passwordFile);
        }
    }

    private static void removeHalfUnpacked(Path binaries) throws IOException {
        try (var folders = Files.newDirectoryStream(binaries, "PG-*")) {
            for (var folder : folders) {
                if (!Files.exists(folder.resolve(".exists"))) {
                    Folders.delete(folder);
                }
            }
        }
    }
}
