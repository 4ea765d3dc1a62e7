package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchdogTest {
    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    @AfterEach
    void stop() throws Exception {
        OrphanProcesses.stop(home);
        OrphanProcesses.stop(elsewhere);
    }

    @Test
    void when_the_launcher_is_gone_its_watchdog_stops_what_worked_on_its_folder() throws Exception {
        var ours = waiting(home);
        var others = waiting(elsewhere);
        var guard = Watchdog.start(home);

        guard.process().getOutputStream().close();

        assertThat(ours.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(others.isAlive()).isTrue();
    }

    @Test
    void a_watchdog_that_is_not_needed_any_more_leaves_everything_as_it_is() throws Exception {
        var ours = waiting(home);
        var guard = Watchdog.start(home);

        guard.close();

        assertThat(OrphanProcesses.of(home)).containsExactly(ours.toHandle());
    }

    private static Process waiting(Path folder) throws Exception {
        var classes = Path.of(Waiting.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return new ProcessBuilder(
                        JavaCommand.command(),
                        OrphanProcesses.mark(folder),
                        "-cp",
                        classes.toString(),
                        Waiting.class.getName())
                .start();
    }

    static final class Waiting {
        public static void main(String[] arguments) throws Exception {
            System.in.read();
        }
    }
}
