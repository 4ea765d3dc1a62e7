package salon.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CloserTest {
    private final Closer stops = new Closer();
    private final List<String> closed = new ArrayList<>();

    @Test
    void closeTheLastFirstAndAllOfThem() throws IOException {
        stops.<AutoCloseable>open(() -> () -> closed.add("first"));
        stops.<AutoCloseable>open(() -> () -> {
            closed.add("broken");
            throw new IOException("broken");
        });

        stops.run();

        assertThat(closed).containsExactly("broken", "first");
    }

    @Test
    void openNothingAfterTheEnd() {
        stops.run();

        assertThatThrownBy(() -> stops.<AutoCloseable>open(() -> () -> closed.add("late")))
                .hasMessageContaining("about to stop");
    }
}
