package salon.embedded;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Finds the servers of this checkout, or starts them.
final class TestServerLauncher {
    private TestServerLauncher() {}

    static PortFile findOrStart() throws IOException {
        var root = BuildRoot.find();
        var user = build().pid();
        return FileLocks.by(PortFile.folder(root).resolve("lock"), () -> {
            var found = PortFile.read(root);
            // The writer of the file may be gone, and its port may belong to another program by now.
            if (found.isPresent() && new ControlClient(found.get()).watch(user)) {
                return found.get();
            }
            PortFile.delete(root);
            return start(root, user);
        });
    }

    /// The process that the servers must not outlive: Maven, which is the nearest Java above this test's JVM;
    /// in an editor without one, the test's JVM.
    private static ProcessHandle build() {
        var self = ProcessHandle.current();
        return Stream.iterate(self.parent(), parent -> parent.flatMap(ProcessHandle::parent))
                .takeWhile(parent -> parent.isPresent())
                .flatMap(parent -> parent.stream())
                .filter(parent -> parent.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(self);
    }

    private static PortFile start(Path root, long user) throws IOException {
        var folder = Files.createDirectories(PortFile.folder(root));
        var log = folder.resolve("servers.log");
        var classPath =
                BuildRoot.target().resolve("classes") + File.pathSeparator + BuildRoot.note("servers.classpath");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        TestServerProcess.class.getName(),
                        Long.toString(user))
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(new File("/dev/null")))
                .redirectOutput(Redirect.to(log.toFile()))
                .start();
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                var note = PortFile.read(root);
                if (note.isPresent()) {
                    return note.get();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroy();
            throw new IOException("Interrupted while the test servers start", e);
        }
        throw new IOException("The test servers do not start: see " + log);
    }
}
