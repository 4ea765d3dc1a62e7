package salon.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/// A small process that outlives a launcher killed with -9 and then stops the servers in its place.
final class Watchdog implements AutoCloseable {
    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog start(Path home) throws IOException {
        var command = List.of(
                JavaCommand.command(),
                OrphanProcesses.mark(home),
                "-Xmx16m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ownClasses().toString(),
                Watchdog.class.getName(),
                home.toString());
        return new Watchdog(new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start());
    }

    /// Standard input comes from the launcher and ends with it.
    public static void main(String[] arguments) throws IOException {
        var main = Thread.currentThread();
        // Ctrl-C reaches this process, too; it stays until the launcher has ended.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> join(main)));
        while (System.in.read() >= 0) {
            // Nothing is ever sent.
        }
        OrphanProcesses.stop(Path.of(arguments[0]));
    }

    static boolean is(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(Watchdog.class.getName());
    }

    Process process() {
        return process;
    }

    /// To be called when the launcher has stopped everything itself.
    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path ownClasses() {
        try {
            return Path.of(Watchdog.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Classes without a place", e);
        }
    }
}
