package salon.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

class TokenLogFilterTest {
    private final TokenLogFilter filter = new TokenLogFilter();

    @Test
    void noTokenOfAnAddressIsLogged() {
        var entry = new LogRecord(Level.SEVERE, "HTTP Request to {0} failed, error id: {1}");
        entry.setParameters(new Object[] {"/t/aurora/reply/c2VjcmV0?lang=en", 4711});

        assertThat(filter.isLoggable(entry)).isTrue();

        assertThat(entry.getParameters()).containsExactly("/t/aurora/reply/...?lang=en", 4711);
    }

    @Test
    void norInAMessage() {
        var entry = new LogRecord(Level.INFO, "PUT http://evil.example/t/aurora/api/v1/devices/fXa:APA91b_-x~1 failed");

        filter.isLoggable(entry);

        assertThat(entry.getMessage()).isEqualTo("PUT http://evil.example/t/aurora/api/v1/devices/... failed");
    }

    @Test
    void everyLogHasIt() {
        var config = ConfigProvider.getConfig();

        assertThat(config.getValue("quarkus.log.console.filter", String.class)).isEqualTo("tokens");
        assertThat(config.getValue("quarkus.log.file.filter", String.class)).isEqualTo("tokens");
    }
}
