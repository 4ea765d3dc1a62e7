package salon.demo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.EnumMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DemoPortsTest {
    @ParameterizedTest
    @EnumSource(Service.class)
    void a_taken_port_is_refused_with_what_to_do(Service service) throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = with(service, taken.getLocalPort());

            assertThatThrownBy(ports::demandFree)
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageContaining("Port %d is taken (by ".formatted(taken.getLocalPort()))
                    .hasMessageContaining("-D%s=…".formatted(service.property()));
        }
    }

    @Test
    void one_port_for_two_servers_is_refused() {
        var ports = DemoPorts.free();

        assertThatThrownBy(
                        () -> with(Service.FCM, ports.of(Service.PAGE), ports).demandFree())
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("is given twice");
    }

    @Test
    void free_ports_are_fine() {
        assertThatCode(() -> DemoPorts.free().demandFree()).doesNotThrowAnyException();
    }

    private static DemoPorts with(Service service, int port) {
        return with(service, port, DemoPorts.free());
    }

    private static DemoPorts with(Service service, int port, DemoPorts others) {
        var numbers = new EnumMap<>(others.numbers());
        numbers.put(service, port);
        return new DemoPorts(numbers);
    }
}
