package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/// Maven as a plugin's author runs it after `install` of the contract and the testkit. They are installed into a local
/// repository of the test, which is read before the user's own.
record Maven(Path installed) {
    private static final String VERSION = "1.0.0-SNAPSHOT";

    static Maven withSalonInstalled(Path folder) throws IOException {
        var maven = new Maven(folder);
        Files.copy(Checkout.root().resolve("pom.xml"), maven.place("salon", "pom"));
        for (var module : List.of("spi", "testkit")) {
            var built = Checkout.root().resolve("platform-core").resolve(module);
            Files.copy(built.resolve("pom.xml"), maven.place("salon-" + module, "pom"));
            pack(built.resolve("target/classes"), maven.place("salon-" + module, "jar"));
        }
        return maven;
    }

    /// Runs it in this folder; fails with its whole output unless it succeeds.
    String run(Path project, String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "-B",
                "--no-transfer-progress",
                "-Dmaven.repo.local=" + installed,
                "-Dmaven.repo.local.tail=" + System.getProperty("salon.maven.repository")));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile("maven", ".log");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(project.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_"));
            builder.environment().put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
            var process = builder.start();
            assertThat(process.waitFor(5, TimeUnit.MINUTES))
                    .as("ends: %s", command)
                    .isTrue();
            var said = Files.readString(output);
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            Files.delete(output);
        }
    }

    private Path place(String artifact, String type) throws IOException {
        var folder = Files.createDirectories(installed.resolve("io/salon/%s/%s".formatted(artifact, VERSION)));
        return folder.resolve("%s-%s.%s".formatted(artifact, VERSION, type));
    }

    /// From the classes, because the module's jar is packaged after its tests.
    private static void pack(Path classes, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
    }
}
