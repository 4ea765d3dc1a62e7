package salon.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The processes that a killed launcher leaves running: those that use its folder.
final class OrphanProcesses {
    private static final int PATIENCE_SECONDS = 15;

    private OrphanProcesses() {}

    /// A JVM argument that marks a process of the demo; it must come early on the command line.
    static String mark(Path home) {
        return "-Dsalon.demo.part.of=%s:".formatted(home);
    }

    static List<ProcessHandle> of(Path home) {
        var self = ProcessHandle.current().pid();
        return ProcessHandle.allProcesses()
                .filter(process -> process.pid() != self && belongs(process, home))
                .toList();
    }

    /// Stops them, and after 15 s kills them.
    static void stop(Path home) throws IOException {
        var found = of(home);
        for (var process : found) {
            if (isPostgres(process)) {
                interrupt(process);
            } else {
                process.destroy();
            }
        }
        CompletableFuture.allOf(found.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        found.forEach(ProcessHandle::destroyForcibly);
    }

    private static boolean belongs(ProcessHandle process, Path home) {
        var line = process.info().commandLine().orElse("");
        return isPostgres(process)
                ? line.contains(home.resolve("postgres").toString())
                : isJava(process) && (line.contains(mark(home)) || line.contains(home.resolve("keycloak") + "/"));
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("postgres");
    }

    private static boolean isJava(ProcessHandle process) {
        return process.info().command().orElse("").endsWith("java");
    }

    /// SIGINT is PostgreSQL's fast shutdown; SIGTERM, all that the JDK can send, would wait for every client.
    private static void interrupt(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }
}
