package salon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortHolderTest {
    @Test
    @EnabledOnOs(OS.LINUX)
    void the_process_that_listens_is_named() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(PortHolder.of(taken.getLocalPort()))
                    .isEqualTo(
                            "process %d, java".formatted(ProcessHandle.current().pid()));
        }
    }
}
