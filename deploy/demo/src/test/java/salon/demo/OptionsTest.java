package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void a_property_goes_before_the_environment_and_an_empty_one_counts_as_absent() {
        var both = options(Map.of("salon.demo.home", "/a"), Map.of("SALON_DEMO_HOME", "/b"));
        var empty = options(Map.of("salon.demo.home", ""), Map.of("SALON_DEMO_HOME", "/b"));

        assertThat(both.text("salon.demo.home")).contains("/a");
        assertThat(empty.text("salon.demo.home")).contains("/b");
    }

    @Test
    void ports_are_the_usual_ones_until_one_is_chosen() {
        var ports = DemoPorts.of(options(Map.of("salon.demo.port.platform", "9090"), Map.of()));

        assertThat(ports.url(Service.PLATFORM)).isEqualTo("http://localhost:9090");
        assertThat(ports.url(Service.PAGE)).isEqualTo("http://localhost:8000");
    }

    @Test
    void what_is_no_port_is_refused_by_its_name() {
        for (var wrong : new String[] {"x", "0", "65536", "-1", "999999999999"}) {
            var options = options(Map.of("salon.demo.port.fcm", wrong), Map.of());

            assertThatThrownBy(() -> DemoPorts.of(options))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("salon.demo.port.fcm is not a port: " + wrong);
        }
    }

    @Test
    void data_lies_in_the_users_data_folder() {
        var jar = OptionsTest.class.getResource("OptionsTest.class").getPath();
        var options = options(Map.of("salon.demo.platform", jar), Map.of("XDG_DATA_HOME", "/data"));

        assertThat(DemoSettings.of(options).home()).isEqualTo(Path.of("/data/salon/demo"));
    }

    @Test
    void a_platform_that_is_not_built_is_refused() {
        assertThatThrownBy(() -> DemoSettings.of(options(Map.of("salon.demo.platform", "/none.jar"), Map.of())))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("./mvnw -Pdemo");
    }

    private static Options options(Map<String, String> properties, Map<String, String> environment) {
        return new Options(properties::get, environment::get);
    }
}
