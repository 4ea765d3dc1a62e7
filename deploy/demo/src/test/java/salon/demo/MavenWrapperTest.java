package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `mvnw` itself, with a JDK and a Maven that only tell how they were called.
class MavenWrapperTest {
    private static final String TELL = "#!/bin/sh\necho \"$(basename \"$0\") in $(pwd): $*\"\n";

    @TempDir
    Path folder;

    private Path checkout;

    MavenWrapperTest() {
        checkout = Path.of("");
    }

    @BeforeEach
    void prepare() throws Exception {
        folder = folder.toRealPath();
        checkout = Files.createDirectories(folder.resolve("a checkout"));
        Files.copy(Path.of("../../mvnw"), checkout.resolve("mvnw"));
        write("a checkout/pom.xml", "<quarkus.version>1</quarkus.version>");
        write("a checkout/deploy/demo/src/Some.java", "");
        script("jdk/bin/javac", TELL);
        script("jdk/bin/java", TELL);
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        maven(TELL);
        write("cache/salon/downloaded-1", "");
    }

    @Test
    void works_through_links_and_from_another_folder() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("second link"));
        Files.createSymbolicLink(folder.resolve("second link"), checkout.resolve("mvnw"));

        assertThat(run("link", "verify").said()).containsExactly("mvn in %s: verify".formatted(checkout));
    }

    @Test
    void the_demo_is_built_and_then_takes_the_place_of_maven() throws Exception {
        maven("""
                #!/bin/sh
                echo built
                mkdir -p deploy/demo/target deploy/app/target/quarkus-app
                : > deploy/demo/target/demo.classpath; : > deploy/app/target/quarkus-app/quarkus-run.jar""");

        var said =
                run("a checkout/mvnw", "-Pdemo", "-Dsalon.demo.port.page=9000").said();

        assertThat(said).hasSize(2).startsWith("built");
        assertThat(said.getLast())
                .startsWith("java in")
                .contains("-Dsalon.demo.port.page=9000")
                .endsWith("salon.demo.Demo");
    }

    @Test
    void what_has_not_changed_is_not_built_again() throws Exception {
        builtAt(Instant.now().plusSeconds(60));

        assertThat(run("a checkout/mvnw", "-Pdemo").said())
                .singleElement()
                .asString()
                .endsWith("salon.demo.Demo");
    }

    @Test
    void what_has_changed_is_built_again_unless_the_check_refuses() throws Exception {
        builtAt(Instant.now().minusSeconds(60));

        assertThat(run("a checkout/mvnw", "-Pdemo").said())
                .hasSize(3)
                .anyMatch(line -> line.endsWith("salon.demo.Demo check"))
                .contains("mvn in %s: -Pdemo".formatted(checkout));

        builtAt(Instant.now().minusSeconds(60));
        script("jdk/bin/java", "#!/bin/sh\necho Port 8000 is taken\nexit 2\n");
        var refused = run("a checkout/mvnw", "-Pdemo");
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.said()).containsExactly("Port 8000 is taken");
    }

    @Test
    void without_a_network_the_last_line_says_so() throws Exception {
        Files.delete(folder.resolve("cache/salon/downloaded-1"));
        write("home/.m2/repository/io/quarkus/platform/quarkus-bom/1/some.pom", "");
        maven("#!/bin/sh\necho '[ERROR] Could not transfer artifact x from central'\necho '[ERROR] more'\nexit 1\n");

        var run = run("a checkout/mvnw", "verify");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said().getLast()).startsWith("No network:");
    }

    private void builtAt(Instant moment) throws IOException {
        write("a checkout/deploy/demo/target/demo.classpath", "");
        write("a checkout/deploy/app/target/quarkus-app/quarkus-run.jar", "");
        var stamp = write("a checkout/deploy/demo/target/demo.built", "");
        Files.setLastModifiedTime(stamp, FileTime.from(moment));
    }

    private void maven(String script) throws IOException {
        script("bin/mvn", "#!/bin/sh\nif [ \"$1\" = -version ]; then echo Apache Maven 3.9.16; exit; fi\n" + script);
    }

    private void script(String name, String text) throws IOException {
        Files.setPosixFilePermissions(write(name, text), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path write(String name, String text) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private record Run(int code, List<String> said) {}

    private Run run(String script, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of("sh", folder.resolve(script).toString()));
        command.addAll(List.of(arguments));
        var output = folder.resolve("output");
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("PATH", folder.resolve("bin") + ":" + System.getenv("PATH"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        builder.environment().put("HOME", folder.resolve("home").toString());
        var process = builder.start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readAllLines(output));
    }
}
