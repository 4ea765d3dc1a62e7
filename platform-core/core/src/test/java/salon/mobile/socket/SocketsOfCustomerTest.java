package salon.mobile.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import salon.Patience;
import salon.mobile.TestDevice;

@QuarkusTest
class SocketsOfCustomerTest {
    private static final int MAX_SOCKETS = 20;

    @TestHTTPResource("/")
    URI platform;

    @Test
    void theOldestSocketIsClosedWhenACustomerOpensTooMany() throws Exception {
        var later = new ArrayList<TestDevice>();
        try (var oldest = TestDevice.of(platform, "aurora", "ivan")) {
            oldest.awaitAllHandled();
            for (var number = 0; number < MAX_SOCKETS; number++) {
                var device = TestDevice.of(platform, "aurora", "ivan");
                later.add(device);
                device.awaitAllHandled();
            }

            assertThat(oldest.connection.closed())
                    .succeedsWithin(Patience.LIMIT)
                    .isEqualTo(4429);
            later.getFirst().awaitAllHandled();
        } finally {
            later.forEach(TestDevice::close);
        }
    }
}
