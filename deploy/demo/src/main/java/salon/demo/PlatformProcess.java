package salon.demo;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// The platform as a process of its own, as it would run anywhere.
final class PlatformProcess implements AutoCloseable {
    private static final Duration START_PATIENCE = Duration.ofMinutes(5);
    private static final int STOP_PATIENCE_SECONDS = 20;

    private final Path jar;
    private final Path home;
    private final PlatformEnvironment environment;
    private volatile @Nullable Process process;

    PlatformProcess(Path jar, Path home, PlatformEnvironment environment) {
        this.jar = jar;
        this.home = home;
        this.environment = environment;
    }

    Path log() {
        return home.resolve("platform.log");
    }

    /// Starts it and waits until it is ready; also once more after it has ended.
    PlatformProcess start() throws IOException, InterruptedException {
        var started = launch();
        process = started;
        awaitReady(started);
        return this;
    }

    /// Returns when it has ended, for whatever reason.
    void awaitEnd() throws InterruptedException {
        running().waitFor();
    }

    /// Like `kill -9`.
    void kill() throws InterruptedException {
        running().destroyForcibly().waitFor();
    }

    long pid() {
        return running().pid();
    }

    @Override
    public void close() throws InterruptedException {
        var started = process;
        if (started != null) {
            started.destroy();
            if (!started.waitFor(STOP_PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                started.destroyForcibly().waitFor();
            }
        }
    }

    private Process launch() throws IOException {
        var builder = new ProcessBuilder(List.of(
                        JavaCommand.command(),
                        OrphanProcesses.mark(home),
                        "-Xms64m",
                        "-Xmx512m",
                        "-XX:+ExitOnOutOfMemoryError",
                        // Few people use it for a short time: an early start is worth more than speed later.
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.toString()))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log().toFile()));
        environment.applyTo(builder.environment());
        var started = builder.start();
        started.getOutputStream().close();
        return started;
    }

    private void awaitReady(Process started) throws IOException, InterruptedException {
        var end = Instant.now().plus(START_PATIENCE);
        try (var http = HttpClient.newHttpClient()) {
            while (!isReady(http)) {
                if (started.waitFor(100, TimeUnit.MILLISECONDS)) {
                    throw new IOException("The platform does not start: see " + log());
                }
                if (Instant.now().isAfter(end)) {
                    throw new IOException("The platform is not ready after five minutes: see " + log());
                }
            }
        }
    }

    private boolean isReady(HttpClient http) throws InterruptedException {
        var address = environment.ports().url(Service.PLATFORM) + "/q/health/ready";
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private Process running() {
        var started = process;
        if (started == null) {
            throw new IllegalStateException("The platform was not started");
        }
        return started;
    }
}
