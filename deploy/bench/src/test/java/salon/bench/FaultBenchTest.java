package salon.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first three faults, with a shorter outage than by hand. How fast all heals is judged by hand, too: here the
/// machine is busy with other tests.
@Tag("platform")
class FaultBenchTest {
    private static final int ROUNDS = 3;
    private static final FaultBench.Settings SETTINGS =
            new FaultBench.Settings(ROUNDS, 6, Duration.ofSeconds(12), Duration.ofMinutes(1));

    @Test
    void nothing_is_lost_doubled_or_out_of_order_when_platform_and_database_are_killed_and_frozen(@TempDir Path folder)
            throws Exception {
        var platform = Path.of(System.getProperty("salon.bench.platform"));

        var report = FaultBench.run(platform, folder.resolve("run"), SETTINGS);

        assertThat(report.wrong()).isEmpty();
        assertThat(report.kills()).isEqualTo(2);
        assertThat(report.acked()).isGreaterThan(100);
        assertThat(report.mails()).isGreaterThan(ROUNDS);
    }
}
