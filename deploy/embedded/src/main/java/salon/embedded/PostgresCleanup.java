package salon.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Removes what a killed starter leaves behind: a running server, or the pid file of a dead one.
final class PostgresCleanup {
    private PostgresCleanup() {}

    static void clear(Path dataDir) throws IOException {
        var note = dataDir.resolve("postmaster.pid");
        if (!Files.exists(note)) {
            return;
        }
        var pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
        var process = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
        if (process.isPresent() && serves(process.get(), dataDir)) {
            stop(process.get(), dataDir);
        }
        // The pid may belong to another program by now, and then PostgreSQL would refuse to start.
        Files.deleteIfExists(note);
    }

    private static boolean serves(ProcessHandle process, Path dataDir) {
        var words = process.info().commandLine().orElse("");
        return words.contains("postgres") && words.contains(dataDir.toString());
    }

    private static void stop(ProcessHandle orphan, Path dataDir) throws IOException {
        if (isOwned(dataDir)) {
            throw new IOException("PostgreSQL already runs on %s (process %d)".formatted(dataDir, orphan.pid()));
        }
        try {
            // SIGINT is PostgreSQL's "fast" stop; the JDK's destroy sends SIGTERM, which waits for every client.
            new ProcessBuilder("kill", "-INT", Long.toString(orphan.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            orphan.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while an old PostgreSQL stops", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("An old PostgreSQL (process %d) does not stop".formatted(orphan.pid()), e);
        }
    }

    /// Whether a living starter holds the lock it takes beside the data.
    private static boolean isOwned(Path dataDir) throws IOException {
        var lockFile = dataDir.resolve("epg-lock");
        return Files.exists(lockFile) && !FileLocks.isFree(lockFile);
    }
}
