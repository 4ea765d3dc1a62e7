package salon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import salon.spi.Field;

class StaticStateTest {
    @Test
    void constantsAreNotState() {
        assertThat(StaticState.of(Constants.class)).isEmpty();
    }

    @Test
    void whatCanChangeIsNamedAlsoInNestedAndSuperClasses() {
        assertThat(StaticState.of(Changing.class))
                .containsExactlyInAnyOrder(
                        "Changing.count",
                        "Changing.ARRAY",
                        "Changing.COUNTER",
                        "Changing.OF_MAPS",
                        "Changing.HOLDER",
                        "Nested.last",
                        "Base.CACHE");
    }

    static final class Constants {
        static final String TEXT = "x";
        static final Field<String> FIELD = Field.text("name");
        static final List<Duration> DURATIONS = List.of(Duration.ZERO);
        static final Map<String, Integer> VIEW = Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1)));
        static final UnaryOperator<String> LAMBDA = String::strip;
        static final Logger LOG = Logger.getLogger("x");
        static final Own OWN = new Own("a");
    }

    static final class Own {
        final String name;

        Own(String name) {
            this.name = name;
        }
    }

    static class Base {
        static final Map<String, String> CACHE = new HashMap<>();
    }

    static final class Changing extends Base {
        static int count;
        static final String[] ARRAY = {"a"};
        static final AtomicLong COUNTER = new AtomicLong();
        static final List<Map<String, String>> OF_MAPS = List.of(new HashMap<>());
        static final Holder HOLDER = new Holder(new ArrayList<>());

        static final class Nested {
            static String last = "";
        }
    }

    record Holder(List<String> values) {}
}
