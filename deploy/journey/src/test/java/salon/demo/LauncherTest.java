package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/// The launcher as a process, stopped in several ways and at several times; each start after the first reuses the data.
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class LauncherTest {
    private static final Duration START = Duration.ofMinutes(10);
    private static final Duration STOP = Duration.ofSeconds(40);

    private static final DemoPorts PORTS = DemoPorts.free();

    private final Path home = Files.createTempDirectory("salon-launcher").toRealPath();

    LauncherTest() throws IOException {}

    @AfterAll
    void deleteData() throws IOException {
        Folders.delete(home);
    }

    @Test
    @Order(1)
    void stopped_while_its_data_is_made_it_ends_soon_and_leaves_no_process_behind() throws Exception {
        try (var launch = LauncherProcess.start(home, PORTS)) {
            launch.awaitLine("  PostgreSQL starts", Duration.ofMinutes(2));

            launch.launcher().destroy();

            launch.awaitEnd(STOP);
            await().atMost(STOP)
                    .untilAsserted(() -> assertThat(OrphanProcesses.of(home)).isEmpty());
        }
    }

    @Test
    @Order(2)
    void started_again_and_stopped_it_leaves_no_process_behind() throws Exception {
        try (var launch = LauncherProcess.start(home, PORTS)) {
            launch.awaitReady(START);
            var everything = launch.everything();

            launch.launcher().destroy();

            assertThat(everything).hasSizeGreaterThanOrEqualTo(4);
            await().atMost(STOP).untilAsserted(() -> assertThat(everything).noneMatch(ProcessHandle::isAlive));
            PORTS.demandFree();
        }
    }

    @Test
    @Order(3)
    void killed_with_9_it_leaves_no_process_behind_either() throws Exception {
        try (var launch = LauncherProcess.start(home, PORTS)) {
            launch.awaitReady(START);
            var everything = launch.everything();

            launch.launcher().destroyForcibly();

            await().atMost(STOP).untilAsserted(() -> assertThat(everything).noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    @Order(4)
    void a_taken_port_is_reported_in_one_line_before_anything_starts() throws Exception {
        try (var taken = new ServerSocket(PORTS.of(Service.SMTP), 1, InetAddress.getLoopbackAddress());
                var launch = LauncherProcess.start(home, PORTS)) {
            var said = launch.awaitEnd(Duration.ofMinutes(2));

            assertThat(said).singleElement().asString().contains("Port %d is taken".formatted(taken.getLocalPort()));
        }
    }
}
