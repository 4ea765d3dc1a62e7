package salon.demo;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The launcher as a process, started by a shell as a user does.
record LauncherProcess(Process starter, Path home, Path output) implements AutoCloseable {
    static LauncherProcess start(Path home, DemoPorts ports) throws IOException {
        // The second command keeps the shell from becoming the launcher itself.
        var command = new ArrayList<>(List.of("sh", "-c", "\"$@\"; exit $?", "sh", JavaCommand.command()));
        for (var service : Service.values()) {
            command.add("-D%s=%d".formatted(service.property(), ports.of(service)));
        }
        command.add("-Dsalon.demo.home=" + home);
        command.add("-Dsalon.demo.platform=" + PackagedPlatform.jar());
        command.addAll(List.of("-Xmx128m", "-cp", System.getProperty("java.class.path"), Demo.class.getName()));
        // A file, because a pipe ends with the shell.
        var output = home.resolveSibling(home.getFileName() + ".log");
        Files.deleteIfExists(output);
        var starter = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new LauncherProcess(starter, home, output);
    }

    void awaitReady(Duration patience) {
        await().atMost(patience)
                .failFast("The launcher has ended", () -> !starter.isAlive())
                .until(() -> said().stream().anyMatch(line -> line.startsWith("Salon is ready: http://localhost:")));
    }

    void awaitLine(String beginning, Duration patience) {
        await().atMost(patience).until(() -> said().stream().anyMatch(line -> line.startsWith(beginning)));
    }

    List<String> awaitEnd(Duration patience) throws IOException {
        await().atMost(patience).until(() -> !starter.isAlive());
        return said();
    }

    ProcessHandle launcher() {
        return starter.children().findFirst().orElseThrow();
    }

    /// The launcher and all processes it has started, also those that are not its children any more.
    List<ProcessHandle> everything() {
        return Stream.concat(starter.descendants(), OrphanProcesses.of(home).stream())
                .distinct()
                .toList();
    }

    @Override
    public void close() throws IOException {
        starter.descendants().forEach(ProcessHandle::destroyForcibly);
        starter.destroyForcibly();
        OrphanProcesses.stop(home);
        Files.deleteIfExists(output);
    }

    private List<String> said() throws IOException {
        return Files.readAllLines(output);
    }
}
