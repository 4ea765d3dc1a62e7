package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ProcessWatchTest {
    private final CompletableFuture<Boolean> end = new CompletableFuture<>();
    private final ProcessWatch watch = new ProcessWatch(() -> end.complete(true));

    @Test
    void actsWhenTheLastProcessHasEnded() throws Exception {
        var first = sleeper();
        var second = sleeper();
        watch.add(first.pid());
        watch.add(second.pid());

        first.destroy();
        first.waitFor();
        assertThat(watch.add(second.pid())).isTrue();
        second.destroyForcibly();

        assertThat(end).succeedsWithin(Duration.ofSeconds(10));
        assertThat(watch.add(ProcessHandle.current().pid())).isFalse();
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "600").start();
    }
}
